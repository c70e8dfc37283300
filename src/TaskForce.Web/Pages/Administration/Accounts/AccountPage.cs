using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Accounts;

/// <summary>A page on which the facts of an account are typed.</summary>
public abstract class AccountPage : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public AccountInput Input { get; set; } = new();

    /// <summary>Kind of the organisation, which says what roles there are.</summary>
    public abstract AuthorityKind Kind { get; }
}

/// <summary>What is typed of an account.</summary>
public sealed class AccountInput
{
    /// <summary>The address that the person signs in with.</summary>
    public string? Email { get; set; }

    /// <summary>Language of the interface.</summary>
    public Language? Language { get; set; }

    /// <summary>What can be changed later.</summary>
    public AccountFacts Facts { get; set; } = new();

    /// <summary>What the form was filled from.</summary>
    public string? Stamp { get; set; }
}
