using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>The sections of a form that is being written, and what it lacks.</summary>
public sealed class ListModel(IMediator mediator) : PageModel
{
    /// <summary>The form.</summary>
    public AssistanceFormView View { get; private set; } = null!;

    /// <summary>Shows it; a form that is not being written is read.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetAssistanceForm(new RequestId(id)), cancellationToken);
        return View.CanWrite ? Page() : LocalRedirect(Links.ReadAssistance(View.Header.Id));
    }

    /// <summary>Where the field of a gap is.</summary>
    public static string AddressOf(RequestId id, AssistanceGap gap)
    {
        var line = gap.Column is null ? "" : string.Create(CultureInfo.InvariantCulture, $"_{gap.Line - 1}__{gap.Column}");
        var field = gap is { Section: null, Field: "Executing" } ? "Executing" : $"Input_{gap.Field}{line}";
        return Links.AssistanceSection(id, gap.Section ?? "Parties") + "#" + field;
    }
}

/// <summary>The whole form, to be read.</summary>
public sealed class ReadModel(IMediator mediator) : PageModel
{
    /// <summary>The form.</summary>
    public AssistanceFormView View { get; private set; } = null!;

    /// <summary>Shows it; an earlier version by its number.</summary>
    public async Task OnGetAsync(long id, int? version, CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetAssistanceForm(new RequestId(id), version), cancellationToken);
}
