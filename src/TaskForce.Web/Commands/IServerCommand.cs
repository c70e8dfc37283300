namespace TaskForce.Web.Commands;

/// <summary>Something that the operator of the server asks for on the command line, in the place of serving pages.</summary>
internal interface IServerCommand
{
    /// <summary>Its name: the first argument.</summary>
    string Name { get; }

    /// <summary>What follows the name, and what it does, in a line each.</summary>
    IReadOnlyList<string> Help { get; }

    /// <summary>Does it. The database is up to date by then, and no page is served.</summary>
    /// <param name="arguments">What follows the name.</param>
    /// <param name="services">A scope of the application, in which it acts itself.</param>
    /// <param name="output">Where the operator reads.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>0 when it was done, 1 when it was refused.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, TextWriter output, CancellationToken cancellationToken);
}
