using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Seed;

/// <summary>
/// An authority or organisation as the reference lists it (§6.7). Addresses are not seeded: an administrator fills
/// them.
/// </summary>
/// <param name="Code">Stable code: <c>FR-PR-LIL</c>.</param>
/// <param name="Country">The State it belongs to; a liaison magistrate belongs to the sending State.</param>
/// <param name="Kind">Kind of authority.</param>
/// <param name="Names">Full name.</param>
/// <param name="ShortNames">Name for lists: the place of a prosecutor's office, else with the kind before it. No two
/// authorities of a country share one in any language.</param>
/// <param name="Seat">Place of the seat, in the languages of the place.</param>
/// <param name="Languages">Languages it works in.</param>
/// <param name="TimeZone">IANA time zone in which its days are counted (§2.3).</param>
/// <param name="Parent">Code of the prosecutor's office, for a division.</param>
/// <param name="CourtOfAppeal">Seat of the court of appeal.</param>
/// <param name="Department">Department, in France.</param>
/// <param name="Region">Code of the region, in France (§6.7): <c>HDF</c>.</param>
/// <param name="Jirs">Code of the inter-regional specialised jurisdiction, in France.</param>
/// <param name="Border">Whether its district touches the border between the two States (§6.4).</param>
/// <param name="OtherPlaceNames">Other names of the place, to find it by.</param>
/// <param name="Certain">False when the reference asks for a confirmation; <paramref name="Note"/> says of what.</param>
/// <param name="Note">What is to be confirmed.</param>
public sealed record AuthorityRecord(
    string Code,
    CountryCode Country,
    AuthorityKind Kind,
    FourNames Names,
    FourNames ShortNames,
    string Seat,
    IReadOnlyList<Language> Languages,
    string TimeZone,
    string? Parent = null,
    string? CourtOfAppeal = null,
    string? Department = null,
    string? Region = null,
    string? Jirs = null,
    bool Border = false,
    IReadOnlyList<string>? OtherPlaceNames = null,
    bool Certain = true,
    FourNames? Note = null);

