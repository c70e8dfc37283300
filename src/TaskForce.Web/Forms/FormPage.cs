using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TaskForce.Web.Forms;

/// <summary>
/// A page with a form. Rule: what the page shows is loaded in <see cref="LoadAsync"/>, what is typed is bound to a property
/// called Input, the handler sends a command and redirects. Don't: catch refusals, or load in the handler. Why: one filter
/// turns every refusal into the error summary of the same page, with what was typed.
/// </summary>
public abstract class FormPage : PageModel
{
    /// <summary>Name of the property that a form is bound to.</summary>
    public const string InputName = "Input";

    /// <summary>Loads what the page shows beside the input.</summary>
    public abstract Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>Fills the input of a fresh form with what the system knows. Called after <see cref="LoadAsync"/>.</summary>
    public virtual void Propose()
    {
    }

    /// <summary>Fills in what the page had kept for its visitor. Called after <see cref="Propose"/>.</summary>
    protected virtual Task ReturnAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Where the visitor is led instead, once the page is loaded; null to stay.</summary>
    protected virtual string? Elsewhere => null;

    /// <summary>The same page again, with what is wrong with what was typed. It is loaded already.</summary>
    /// <param name="field">The field, as its input is named; empty for the page as a whole.</param>
    /// <param name="sentence">What is wrong, in the reader's language.</param>
    protected IActionResult Wrong(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Elsewhere is { } address)
            return LocalRedirect(address);
        Propose();
        await ReturnAsync(cancellationToken);
        return Page();
    }

    /// <summary>
    /// Fills what the form is bound to with what was typed before the session ended, the version that it was made from
    /// included: what somebody else has written meanwhile is noticed as ever.
    /// </summary>
    internal virtual Task<bool> GiveBackAsync(IFormCollection typed)
    {
        var bound = GetType().GetProperties().Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null).Select(p => p.Name).ToHashSet();
        var values = new FormValueProvider(BindingSource.Form, typed, System.Globalization.CultureInfo.CurrentCulture);
        return TryUpdateModelAsync(this, GetType(), "", values, property => property.PropertyName is { } name && bound.Contains(name));
    }
}
