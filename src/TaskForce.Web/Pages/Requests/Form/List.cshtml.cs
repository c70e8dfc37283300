using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>The sections of a form that is being written, and what it lacks.</summary>
public sealed class ListModel(IMediator mediator) : PageModel
{
    /// <summary>The form.</summary>
    public OrderFormView View { get; private set; } = null!;

    /// <summary>The language into which the form is translated first: one that the executing State accepts and in which it is not written.</summary>
    public Language Wanted => View.AcceptedLanguages.Concat(Enum.GetValues<Language>()).First(l => l != View.Form.Language);

    /// <summary>Shows it; a form that is not being written is read.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetOrderForm(new RequestId(id)), cancellationToken);
        return View.CanWrite ? Page() : LocalRedirect(Links.ReadForm(View.Header.Id));
    }
}

/// <summary>The whole form, to be read.</summary>
public sealed class ReadModel(IMediator mediator) : PageModel
{
    /// <summary>The form.</summary>
    public OrderFormView View { get; private set; } = null!;

    /// <summary>Shows it; an earlier version by its number.</summary>
    public async Task OnGetAsync(long id, int? version, CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetOrderForm(new RequestId(id), version), cancellationToken);
}
