using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.AuthorityDirectory;

/// <summary>An authority of either State.</summary>
public sealed class AuthorityModel(IMediator mediator) : FormPage
{
    /// <summary>Its code.</summary>
    [FromRoute]
    public string? Code { get; set; }

    /// <summary>The authority.</summary>
    public AuthorityView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetAuthority(AuthorityCode.Find(Code)), cancellationToken);
}
