using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Infrastructure.Exports;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests;

/// <summary>The register. Its address is its whole state: a view can be bookmarked, sent, and come back to.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(IMediator mediator, RegisterExports exports, Texts texts, Dates dates, TimeProvider clock) : FormPage
{
    [BindProperty]
    public SaveViewInput Input { get; set; } = new();

    public RegisterFilter Filter { get; private set; } = new();

    public RegisterPage Register { get; private set; } = null!;

    public IReadOnlyList<(AuthorityKind Kind, IReadOnlyList<(string Code, string Name)> Names)> Authorities { get; private set; } = [];

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Filter = RegisterFilter.Read(name => Request.Query[name]);
        Register = await mediator.Send(new GetRegister(Filter), cancellationToken);
        Authorities =
        [
            .. Register.Authorities.GroupBy(a => a.Kind).OrderBy(g => g.Key)
                .Select(g => (g.Key, (IReadOnlyList<(string, string)>)[.. g.Select(a => (a.Code.Value, $"{dates.NameOf(a.Short)} ({a.Code.Country})")).OrderBy(n => n.Item2, StringComparer.CurrentCulture)])),
        ];
    }

    /// <summary>A number that is typed into the search leads straight to its case file.</summary>
    protected override string? Elsewhere => RequestNumber.Find(Filter.Text) is { } number && Register.Rows is [{ } row] && row.Number == number ? Links.Case(row.Id) : null;

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        var filter = RegisterFilter.Read(name => Request.Query[name]);
        await mediator.Send(new SaveView(Input.Name, filter), cancellationToken);
        TempData["Notice"] = "Register.ViewSaved";
        return LocalRedirect(Links.Register + filter.ToQuery());
    }

    public async Task<IActionResult> OnPostDeleteAsync(string? view, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteView(view), cancellationToken);
        TempData["Notice"] = "Register.ViewDeleted";
        return LocalRedirect(Links.Register);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var rows = await ExportedAsync(cancellationToken);
        Announce("text/csv; charset=utf-8", "csv");
        await exports.WriteCsvAsync(rows, Response.Body, cancellationToken);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        var rows = await ExportedAsync(cancellationToken);
        await Workbooks.SendAsync(Response, () => Announce(Workbooks.Type, "xlsx"), file => exports.WriteXlsxAsync(rows, file, cancellationToken), cancellationToken);
        return new EmptyResult();
    }

    /// <summary>The same filter without one of its conditions.</summary>
    public IEnumerable<(string Label, string Query)> Conditions()
    {
        if (Filter.Text is { } text)
            yield return ($"« {text} »", (Filter with { Text = null, Cursor = null }).ToQuery());
        foreach (var from in Filter.From)
            yield return (Direction(from), (Filter with { From = [.. Filter.From.Except([from])], Cursor = null }).ToQuery());
        foreach (var state in Filter.States)
            yield return (texts.Of(state), (Filter with { States = [.. Filter.States.Except([state])], Cursor = null }).ToQuery());
        foreach (var kind in Filter.Kinds)
            yield return (Sentence.Begin(texts.Of(kind)), (Filter with { Kinds = [.. Filter.Kinds.Except([kind])], Cursor = null }).ToQuery());
        if (Filter.Measure is { } measure)
            yield return (texts.Of(measure), (Filter with { Measure = null, Cursor = null }).ToQuery());
        if (Filter.Authority is { } authority)
            yield return (Authorities.SelectMany(a => a.Names).FirstOrDefault(n => n.Code == authority.Value).Name ?? authority.Value, (Filter with { Authority = null, Cursor = null }).ToQuery());
        if (Filter.Ours is { } ours)
            yield return (texts[$"Register.Ours.{ours}"], (Filter with { Ours = null, Cursor = null }).ToQuery());
        if (Filter.Due is { } due)
            yield return (texts[$"Register.Due.{due}"], (Filter with { Due = null, Cursor = null }).ToQuery());
        if (Filter.Urgent)
            yield return (texts["Register.Urgent"], (Filter with { Urgent = false, Cursor = null }).ToQuery());
        if (Filter.Language is { } language)
            yield return (texts.Of(language), (Filter with { Language = null, Cursor = null }).ToQuery());
        if (Filter.Openness != Openness.Open)
            yield return (texts[$"Register.Openness.{Filter.Openness}"], (Filter with { Openness = Openness.Open, Cursor = null }).ToQuery());
    }

    /// <summary>France → Belgium.</summary>
    public string Direction(CountryCode from) => $"{texts.Of(from)} → {texts.Of(from.Other())}";

    /// <summary>A count that stops at a thousand.</summary>
    public string Count(int count) => count > 1_000 ? texts["Register.ThousandAndMore"] : count.ToString(System.Globalization.CultureInfo.CurrentCulture);

    private Task<IAsyncEnumerable<RegisterRow>> ExportedAsync(CancellationToken cancellationToken) =>
        mediator.Send(new ExportRegister(RegisterFilter.Read(name => Request.Query[name])), cancellationToken);

    private void Announce(string type, string extension)
    {
        Response.ContentType = type;
        Response.Headers.ContentDisposition = $"attachment; filename=\"taskforce-{clock.GetUtcNow():yyyyMMdd}.{extension}\"";
    }
}

/// <summary>Name of a view.</summary>
public sealed class SaveViewInput
{
    public string? Name { get; set; }
}
