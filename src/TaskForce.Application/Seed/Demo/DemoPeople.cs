using TaskForce.Application.Accounts;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Seed.Demo;

/// <summary>The people of the demonstration: every role in both countries. None of them exists.</summary>
public static class DemoPeople
{
    /// <summary>The password of all of them, shown on the sign-in page.</summary>
    public const string Password = "deux-pays-une-equipe";

    /// <summary>All of them, as the sign-in page lists them.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("magistrat.lille", "Claire Delattre", "vice-procureure", "FR-PR-LIL", Language.Fr, Role.Magistrate),
        new("greffe.lille", "Julien Morel", "greffier", "FR-PR-LIL", Language.Fr, Role.Clerk),
        new("magistrat.dunkerque", "Hélène Vasseur", "substitute du procureur", "FR-PR-DKQ", Language.Fr, Role.Magistrate),
        new("juge.lille", "Antoine Carpentier", "juge d’instruction", "FR-JI-LIL", Language.Fr, Role.Magistrate),
        new("liaison.bruxelles", "Marianne Lefort", "magistrate de liaison", "FR-LM-BE", Language.Fr, Role.LiaisonMagistrate),
        new("bepi.paris", "Nicolas Aubert", "rédacteur", "FR-MIN", Language.Fr, Role.MinistryStaff),
        new("centrale.paris", "Sophie Renard", "cheffe de bureau", "FR-CENTRAL", Language.Fr, Role.CentralAuthority),
        new("officier.paris", "Karim Benali", "officier de liaison", "FR-POL", Language.Fr, Role.LiaisonOfficer),
        new("expert.paris", "Anne Chevalier", "directrice de projet", "FR-EXP", Language.Fr, Role.Expert),
        new("delegue.paris", "Javier Ortega", "délégué invité", "FR-MIN", Language.En, Role.Delegate),
        new("admin.paris", "Paul Girard", "administrateur", "FR-MIN", Language.Fr, Role.Administrator),
        new("audit.paris", "Isabelle Roux", "déléguée à la protection des données", "FR-MIN", Language.Fr, Role.Auditor),
        new("magistrat.tournai", "Benoît Dujardin", "premier substitut", "BE-DIV-TOU", Language.Fr, Role.Magistrate),
        new("greffe.tournai", "Nathalie Lemaire", "secrétaire de parquet", "BE-DIV-TOU", Language.Fr, Role.Clerk),
        new("magistrat.mons", "Olivier Hanotte", "procureur du Roi", "BE-PR-MON", Language.Fr, Role.Magistrate),
        new("magistraat.kortrijk", "Lies Vandewalle", "substituut-procureur", "BE-DIV-KOR", Language.Nl, Role.Magistrate),
        new("griffie.kortrijk", "Pieter Claes", "parketsecretaris", "BE-DIV-KOR", Language.Nl, Role.Clerk),
        new("rechter.hainaut", "Françoise Piette", "juge d’instruction", "BE-JI-HAI", Language.Fr, Role.Magistrate),
        new("rechter.brugge", "Wim Depoorter", "onderzoeksrechter", "BE-JI-WVL", Language.Nl, Role.Magistrate),
        new("magistrat.eupen", "Dieter Schumacher", "Erster Staatsanwalt", "BE-PR-EUP", Language.De, Role.Magistrate),
        new("douane.brussel", "Els Maes", "inspecteur", "BE-CUST", Language.Nl, Role.IssuingOfficer),
        new("verbinding.parijs", "Stijn Goossens", "verbindingsmagistraat", "BE-LM-FR", Language.Nl, Role.LiaisonMagistrate),
        new("spf.bruxelles", "Catherine Lambert", "attachée", "BE-MIN", Language.Fr, Role.MinistryStaff),
        new("centrale.brussel", "Jan De Smet", "adviseur", "BE-CENTRAL", Language.Nl, Role.CentralAuthority),
        new("officier.brussel", "Tom Willems", "verbindingsofficier", "BE-POL", Language.Nl, Role.LiaisonOfficer),
        new("expert.brussel", "Sarah Jacobs", "projectleider", "BE-EXP", Language.Nl, Role.Expert),
        new("delegue.bruxelles", "Salma Idrissi", "déléguée invitée", "BE-MIN", Language.Fr, Role.Delegate),
        new("admin.brussel", "Koen Peeters", "beheerder", "BE-MIN", Language.Nl, Role.Administrator),
        new("griffie.douane", "Bram Verlinden", "dossierbeheerder", "BE-CUST", Language.Nl, Role.Clerk),
        new("audit.brussel", "Marie Dubois", "inspectrice", "BE-MIN", Language.Fr, Role.Auditor),
        new("magistrat.charleroi", "Sébastien Colin", "premier substitut", "BE-PR-CHA", Language.Fr, Role.Magistrate),
    ];

    /// <summary>The magistrate or clerk who acts for an authority in the demonstration's orders.</summary>
    internal static DemoPerson At(string authority, Role role) => All.First(p => p.Authority == authority && p.Role == role);
}

/// <summary>One of them.</summary>
/// <param name="Name">Sign-in name, before the domain.</param>
/// <param name="DisplayName">Name.</param>
/// <param name="Post">Post held.</param>
/// <param name="Authority">Organisation.</param>
/// <param name="Language">Language of the interface.</param>
/// <param name="Role">Role.</param>
public sealed record DemoPerson(string Name, string DisplayName, string Post, string Authority, Language Language, Role Role)
{
    /// <summary>Address by which the person signs in; no mail reaches it.</summary>
    public string Email => Name + "@demonstration.example";

    internal long Id => 1_000 + Array.IndexOf([.. DemoPeople.All], this);

    internal Actor AsActor(IReadOnlySet<AuthorityCode> divisions) =>
        new(new UserId(Id), new AuthorityCode(Authority), divisions, new HashSet<Role> { Role });

    internal UserAccount AsAccount() => new()
    {
        Id = Id, UserName = Email, NormalizedUserName = Email.ToUpperInvariant(), Email = Email, NormalizedEmail = Email.ToUpperInvariant(),
        EmailConfirmed = true, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"), DisplayName = DisplayName, Post = Post,
        Authority = new AuthorityCode(Authority), Roles = [Role], Language = Language, IsDemonstration = true, TakesRestricted = Role == Role.Magistrate,
    };
}
