using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Files;

/// <summary>A house with one order from Lille to Tournai, into whose case file a test puts documents.</summary>
internal sealed class FilesWorld(TestHouse house, Actor lille, Actor tournai, RequestId request) : IAsyncDisposable
{
    public TestHouse House => house;

    public Actor Lille => lille;

    public Actor Tournai => tournai;

    public RequestId Request => request;

    public static async Task<FilesWorld> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite, Action<IServiceCollection>? otherwise = null)
    {
        var house = await TestHouse.OpenAsync(database, otherwise);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        return new FilesWorld(house, lille, await house.UserAsync("BE-DIV-TOU", Role.Clerk), order.Id);
    }

    /// <summary>What is said of a report in French.</summary>
    public static DocumentDetails Details(bool? shared, long? of = null) => new(of, CaseDocumentKind.Report, Language.Fr, null, shared);

    /// <summary>Takes a file in and puts it into the case file, as the page does.</summary>
    public Task<long> AddAsync(Actor by, string name, bool shared, long? of = null, byte[]? content = null, string? form = null) => house.InScopeAsync(by, async provider =>
    {
        provider.GetRequiredService<SubmissionKey>().Value = form;
        await using var taken = await provider.GetRequiredService<FileIntake>().TakeAsync(name, new MemoryStream(content ?? Samples.Pdf), CancellationToken.None);
        var added = await provider.GetRequiredService<MediatR.IMediator>().Send(new AddDocument(request, Details(shared, of), taken.File));
        taken.KeepIf(added.File);
        // Keys grow with time, and time stands still.
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return added.Id;
    });

    public async Task<IReadOnlyList<DocumentRow>> ListAsync(Actor reader) => (await house.SendAsync(reader, new GetDocuments(request))).Rows;

    /// <summary>Gives a colleague of the issuing State the whole.</summary>
    public Task GrantAsync(Actor to) => ChangeAsync(order => order.Grant(Principal.Of(to.User), CountryCode.FR, AccessLevel.Full, Deed.Now(lille, house.Clock.GetUtcNow(), "Co-saisie.")));

    /// <summary>Withdraws the order and closes it.</summary>
    public Task CloseAsync() => ChangeAsync(order =>
    {
        order.Withdraw([], Deed.Now(lille, house.Clock.GetUtcNow(), "Sans objet."));
        order.Close(Deed.Now(lille, house.Clock.GetUtcNow(), "Sans objet."));
    });

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private Task<int> ChangeAsync(Action<InvestigationOrder> change) => house.InScopeAsync(lille, async provider =>
    {
        var db = provider.GetRequiredService<TaskForceDbContext>();
        change(await db.Orders.Whole().SingleAsync(o => o.Id == request));
        return await db.SaveChangesAsync();
    });
}
