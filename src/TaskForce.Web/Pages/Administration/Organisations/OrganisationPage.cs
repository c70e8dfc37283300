using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Organisations;

/// <summary>A page on which the facts of an organisation are typed.</summary>
public abstract class OrganisationPage : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();
}

/// <summary>What is typed of an organisation.</summary>
public sealed class OrganisationInput
{
    /// <summary>Code of a new one.</summary>
    public string? Code { get; set; }

    /// <summary>Kind of a new one.</summary>
    public AuthorityKind? Kind { get; set; }

    /// <summary>Code of the office that a new division belongs to.</summary>
    public string? Parent { get; set; }

    /// <summary>What can be changed later.</summary>
    public OrganisationFacts Facts { get; set; } = new();

    /// <summary>What the form was filled from.</summary>
    public string? Stamp { get; set; }
}
