using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Audit;
using TaskForce.Application.Texts;
using TaskForce.Infrastructure.Exports;
using TaskForce.Web.Display;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Audit;

/// <summary>The audit trail, for the auditor of a State. The address holds what is looked for.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(IMediator mediator, AuditExports exports, Texts texts, TimeProvider clock) : PageModel
{
    /// <summary>What is looked for.</summary>
    public AuditFilter Filter { get; private set; } = new();

    /// <summary>What was found.</summary>
    public AuditPage Trail { get; private set; } = null!;

    /// <summary>What was done and to whose account: an act by its name, all else by that of its use case. Of a reading the kind says all.</summary>
    public string DetailOf(AuditLine line)
    {
        var act = $"Law.OrderAct.{line.Action}";
        var action = line.Kind is AuditKind.Consultation or AuditKind.Audit || line.Authority is null ? null : texts.Has(act) ? Sentence.Begin(texts[act]) : line.Action;
        return string.Join(" · ", new[] { action, line.Account }.OfType<string>());
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = Read();
        Trail = await mediator.Send(new GetAuditTrail(Filter), cancellationToken);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var rows = await mediator.Send(new ExportAudit(Read()), cancellationToken);
        Announce("text/csv; charset=utf-8", "csv");
        await exports.WriteCsvAsync(rows, Response.Body, cancellationToken);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        var rows = await mediator.Send(new ExportAudit(Read()), cancellationToken);
        await Workbooks.SendAsync(Response, () => Announce(Workbooks.Type, "xlsx"), file => exports.WriteXlsxAsync(rows, file, cancellationToken), cancellationToken);
        return new EmptyResult();
    }

    private AuditFilter Read() => AuditFilter.Read(name => Request.Query[name]);

    private void Announce(string type, string extension)
    {
        Response.ContentType = type;
        Response.Headers.ContentDisposition = $"attachment; filename=\"taskforce-audit-{clock.GetUtcNow():yyyyMMdd}.{extension}\"";
    }
}
