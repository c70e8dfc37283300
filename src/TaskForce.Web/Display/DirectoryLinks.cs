using TaskForce.Application.AuthorityDirectory;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Display;

/// <summary>The addresses of the directory and of the finder.</summary>
public static class DirectoryLinks
{
    public const string Directory = "/directory";
    public const string Finder = "/finder";

    public static string Authority(AuthorityCode code) => $"{Directory}/{code}";

    /// <summary>The page of a draft on which its authority is found.</summary>
    public static string Addressee(RequestId id) => $"{Links.Form(id)}/addressee";

    /// <summary>The directory, looked through again after the last authority of the page before.</summary>
    public static string Search(SearchDirectory query, string? after) => Directory + Query(
        ("q", query.Text), ("country", query.Country?.ToString()), ("kind", query.Kind is { } kind ? StableCode.Of(kind) : null),
        ("language", query.Language is { } language ? StableCode.Of(language) : null), ("measure", query.Measure is { } measure ? StableCode.Of(measure) : null), ("after", after));

    /// <summary>A new order to an authority that was found, with the question that found it.</summary>
    public static string NewOrder(CompetenceAsked asked, AuthorityCode to) => Links.New + Links.With(QueryOf(asked), "to", to.Value);

    /// <summary>The question as a query.</summary>
    public static string QueryOf(CompetenceAsked asked) => Query(
    [
        ("country", asked.Executing.ToString()), .. asked.Measures.Select(m => ("measure", (string?)StableCode.Of(m))), .. asked.Places.Select(p => ("place", (string?)p)),
        ("matter", asked.Matter == SpecialMatter.Ordinary ? null : StableCode.Of(asked.Matter)), ("urgent", asked.Urgent ? "1" : null),
    ]);

    private static string Query(params IEnumerable<(string Name, string? Value)> pairs) =>
        pairs.Where(p => !string.IsNullOrEmpty(p.Value)).Aggregate("", (query, pair) => Links.With(query, pair.Name, pair.Value!));
}
