using FluentValidation;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.AuthorityDirectory;

/// <summary>Who is competent for these measures at these places (reference §6.2, §6.4).</summary>
[Requires(Capability.UseApplication)]
public sealed record FindAuthority(CompetenceAsked Asked) : IQuery<Finding>;

internal sealed class FindAuthorityValidator : AbstractValidator<FindAuthority>
{
    public FindAuthorityValidator() => RuleFor(q => q.Asked).SetValidator(new CompetenceAskedValidator());
}

internal sealed class CompetenceAskedValidator : AbstractValidator<CompetenceAsked>
{
    public CompetenceAskedValidator()
    {
        RuleFor(a => a.Executing).IsInEnum();
        RuleFor(a => a.Matter).IsInEnum();
        RuleForEach(a => a.Measures).IsInEnum().OverridePropertyName(nameof(CompetenceAsked.Measures));
        RuleForEach(a => a.Places).MaximumLength(PlaceFinder.LongestText).OverridePropertyName(nameof(CompetenceAsked.Places));
    }
}

internal sealed class FindAuthorityHandler(AuthorityFinder finder) : IQueryHandler<FindAuthority, Finding>
{
    public Task<Finding> Handle(FindAuthority query, CancellationToken cancellationToken) => finder.FindAsync(query.Asked, cancellationToken);
}
