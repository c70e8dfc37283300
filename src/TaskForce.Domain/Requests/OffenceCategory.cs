namespace TaskForce.Domain.Requests;

/// <summary>Categories of offences of Annex D (reference §3.6).</summary>
public enum OffenceCategory
{
    /// <summary>Participation in a criminal organisation.</summary>
    D01 = 1,

    /// <summary>Terrorism.</summary>
    D02 = 2,

    /// <summary>Trafficking in human beings.</summary>
    D03 = 3,

    /// <summary>Sexual exploitation of children and child pornography.</summary>
    D04 = 4,

    /// <summary>Illicit trafficking in drugs.</summary>
    D05 = 5,

    /// <summary>Illicit trafficking in weapons.</summary>
    D06 = 6,

    /// <summary>Corruption.</summary>
    D07 = 7,

    /// <summary>Fraud.</summary>
    D08 = 8,

    /// <summary>Laundering.</summary>
    D09 = 9,

    /// <summary>Counterfeiting currency.</summary>
    D10 = 10,

    /// <summary>Computer-related crime.</summary>
    D11 = 11,

    /// <summary>Environmental crime.</summary>
    D12 = 12,

    /// <summary>Facilitation of unauthorised entry and residence.</summary>
    D13 = 13,

    /// <summary>Murder, grievous bodily injury.</summary>
    D14 = 14,

    /// <summary>Illicit trade in human organs and tissue.</summary>
    D15 = 15,

    /// <summary>Kidnapping, illegal restraint and hostage-taking.</summary>
    D16 = 16,

    /// <summary>Racism and xenophobia.</summary>
    D17 = 17,

    /// <summary>Organised or armed robbery.</summary>
    D18 = 18,

    /// <summary>Illicit trafficking in cultural goods.</summary>
    D19 = 19,

    /// <summary>Swindling.</summary>
    D20 = 20,

    /// <summary>Racketeering and extortion.</summary>
    D21 = 21,

    /// <summary>Counterfeiting and piracy of products.</summary>
    D22 = 22,

    /// <summary>Forgery of administrative documents.</summary>
    D23 = 23,

    /// <summary>Forgery of means of payment.</summary>
    D24 = 24,

    /// <summary>Hormonal substances.</summary>
    D25 = 25,

    /// <summary>Nuclear or radioactive materials.</summary>
    D26 = 26,

    /// <summary>Stolen vehicles.</summary>
    D27 = 27,

    /// <summary>Rape.</summary>
    D28 = 28,

    /// <summary>Arson.</summary>
    D29 = 29,

    /// <summary>Crimes within the jurisdiction of the International Criminal Court.</summary>
    D30 = 30,

    /// <summary>Unlawful seizure of aircraft or ships.</summary>
    D31 = 31,

    /// <summary>Sabotage.</summary>
    D32 = 32,
}
