using System.Text.Json;
using FluentValidation;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>A name in the four languages, as it is typed.</summary>
public sealed record NamesTyped
{
    /// <summary>French.</summary>
    public string? Fr { get; init; }

    /// <summary>Dutch.</summary>
    public string? Nl { get; init; }

    /// <summary>German.</summary>
    public string? De { get; init; }

    /// <summary>English.</summary>
    public string? En { get; init; }

    internal FourNames ToNames() => new(Fr!.Trim(), Nl!.Trim(), De!.Trim(), En!.Trim());

    internal static NamesTyped Of(FourNames names) => new() { Fr = names.Fr, Nl = names.Nl, De = names.De, En = names.En };
}

internal abstract class NamesValidator : AbstractValidator<NamesTyped>
{
    /// <param name="longest">Most characters of one name.</param>
    /// <param name="column">Most characters of the four as they are stored, in which an accent takes six.</param>
    protected NamesValidator(int longest, int column)
    {
        RuleFor(n => n.Fr).NotEmpty().MaximumLength(longest).Must((n, _) => JsonSerializer.Serialize(n, StorageConventions.Json).Length <= column);
        RuleFor(n => n.Nl).NotEmpty().MaximumLength(longest);
        RuleFor(n => n.De).NotEmpty().MaximumLength(longest);
        RuleFor(n => n.En).NotEmpty().MaximumLength(longest);
    }
}

internal sealed class FullNamesValidator() : NamesValidator(OrganisationFacts.NameLength, 1200);

internal sealed class ShortNamesValidator() : NamesValidator(OrganisationFacts.ShortNameLength, 600);

/// <summary>What an administrator says of an organisation and may change later. Its code, kind and State never change.</summary>
public sealed record OrganisationFacts
{
    /// <summary>Longest full name.</summary>
    public const int NameLength = 150;

    /// <summary>Longest name for lists.</summary>
    public const int ShortNameLength = 60;

    /// <summary>Full names.</summary>
    public NamesTyped Names { get; init; } = new();

    /// <summary>Names for lists.</summary>
    public NamesTyped ShortNames { get; init; } = new();

    /// <summary>Seat.</summary>
    public string? Seat { get; init; }

    /// <summary>Postal address.</summary>
    public string? Street { get; init; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>Fax.</summary>
    public string? Fax { get; init; }

    /// <summary>Functional mailbox.</summary>
    public string? Email { get; init; }

    /// <summary>Languages of its proceedings.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>The first day of its existence, where it is known.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>What has still to be confirmed.</summary>
    public string? ToConfirm { get; init; }

    internal static OrganisationFacts Of(Authority authority) => new()
    {
        Names = NamesTyped.Of(authority.Names), ShortNames = NamesTyped.Of(authority.ShortNames), Seat = authority.Seat, Street = authority.Street,
        Postcode = authority.Postcode, Telephone = authority.Telephone, Fax = authority.Fax, Email = authority.Email, Languages = [.. authority.Languages.Order()],
        OpenedOn = authority.OpenedOn, ToConfirm = authority.ToConfirm,
    };

    internal void WriteTo(Authority authority)
    {
        (authority.Names, authority.ShortNames, authority.Seat) = (Names.ToNames(), ShortNames.ToNames(), Seat!.Trim());
        (authority.Street, authority.Postcode) = (Given(Street), Given(Postcode));
        (authority.Telephone, authority.Fax, authority.Email) = (Given(Telephone), Given(Fax), Given(Email));
        (authority.Languages, authority.OpenedOn, authority.ToConfirm) = ([.. Languages.Distinct().Order()], OpenedOn, Given(ToConfirm));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class OrganisationFactsValidator : AbstractValidator<OrganisationFacts>
{
    public OrganisationFactsValidator()
    {
        RuleFor(f => f.Names).SetValidator(new FullNamesValidator());
        RuleFor(f => f.ShortNames).SetValidator(new ShortNamesValidator());
        RuleFor(f => f.Seat).NotEmpty().MaximumLength(100);
        RuleFor(f => f.Street).MaximumLength(250);
        RuleFor(f => f.Postcode).MaximumLength(20);
        RuleFor(f => f.Telephone).MaximumLength(50);
        RuleFor(f => f.Fax).MaximumLength(50);
        RuleFor(f => f.Email).MaximumLength(250).EmailAddress().When(f => !string.IsNullOrWhiteSpace(f.Email));
        RuleFor(f => f.Languages).NotEmpty();
        RuleForEach(f => f.Languages).IsInEnum().OverridePropertyName(nameof(OrganisationFacts.Languages));
        RuleFor(f => f.ToConfirm).MaximumLength(500);
    }
}
