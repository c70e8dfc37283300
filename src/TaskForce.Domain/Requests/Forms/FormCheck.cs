namespace TaskForce.Domain.Requests.Forms;

/// <summary>Why a field of the form is pointed at.</summary>
public enum GapKind
{
    /// <summary>Something is to be filled in.</summary>
    Missing = 1,

    /// <summary>Two fields contradict each other, or a field its rule.</summary>
    Contradiction,

    /// <summary>Something to know before signing, that prevents nothing.</summary>
    Warning,
}

/// <summary>A hole or a contradiction in the form.</summary>
/// <param name="Section">Section in which it is mended.</param>
/// <param name="Field">Identifier of the field in reference §3 (B2, C1.2).</param>
/// <param name="Path">Where the value stands in <see cref="OrderForm"/>, as in an input's name.</param>
/// <param name="Kind">Hole, contradiction or warning.</param>
/// <param name="Line">Number of the measure, person or line, where there are several.</param>
/// <param name="Other">The other end of a contradiction.</param>
/// <param name="Warning">What a warning says.</param>
public sealed record FormGap(
    FormSection Section, string Field, string Path, GapKind Kind = GapKind.Missing, int? Line = null, FormEnd? Other = null, FormWarning? Warning = null)
{
    /// <summary>The article that asks for the field, as reference §3 cites it; null where it is a rule of the project.</summary>
    public string? Article => FormArticles.Of(this);

    /// <summary>The field itself, as one end.</summary>
    public FormEnd End => new(Section, Field, Path, Line);
}

/// <summary>A field that a gap leads to.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Field">Its identifier in reference §3.</param>
/// <param name="Path">Where the value stands in <see cref="OrderForm"/>.</param>
/// <param name="Line">Number of the measure or person, where there are several.</param>
public sealed record FormEnd(FormSection Section, string Field, string Path, int? Line = null);

/// <summary>
/// Says what a form still lacks before it can be signed: the obligations of reference §3.2 and §3.3 and the checks between
/// fields of §3.7.
/// </summary>
public static class FormCheck
{
    /// <summary>Every gap, in the order of the sections. The addressee and the signatures are the order's own matter.</summary>
    public static IReadOnlyList<FormGap> Gaps(OrderForm form, CountryCode issuing)
    {
        var gaps = new GapList();
        Parties(form, gaps);
        Urgency(form.Urgency, gaps.In(FormSection.B));
        Measures(form, gaps.In(FormSection.C));
        Earlier(form.Earlier, gaps.In(FormSection.D));
        Persons(form, gaps.In(FormSection.E));
        gaps.In(FormSection.F).Need(form.Proceedings.Type is ProceedingsType.PT_A or ProceedingsType.PT_B or ProceedingsType.PT_C, "F1", "Proceedings.Type");
        Grounds(form.Grounds, gaps.In(FormSection.G));
        foreach (var part in FormSections.Called(form))
            RequirementCheck.Check(form, part, gaps.In(part));
        Formalities(form.Formalities, gaps.In(FormSection.I));
        Remedies(form.Remedies, gaps.In(FormSection.J));
        Authority(form, issuing, gaps.In(FormSection.K));
        return gaps.All;
    }

    /// <summary>What Section L lacks before the order is validated (§3.7, check 7). In Belgium an investigating judge validates (§6.1).</summary>
    public static IReadOnlyList<FormGap> Gaps(ValidationSection validation, CountryCode issuing) => new GapList().In(FormSection.L)
        .Need(validation.Kind is not null, "L1", "Validation.Kind")
        .Contradict(validation.Kind is null or ValidatorKind.InvestigatingJudge || issuing != CountryCode.BE, "L1", "Validation.Kind")
        .Need(validation.Representative, "L3", "Validation.Representative").Need(validation.Post, "L4", "Validation.Post")
        .Need(validation.FileNumber, "L5", "Validation.FileNumber")
        .Need(validation.Contact.Email ?? validation.Contact.Telephone, "L6", "Validation.Contact.Email")
        .Need(validation.Languages.Count > 0, "L7", "Validation.Languages")
        .Need(validation.MainContact is not null, "L8", "Validation.MainContact").All;

    private static void Parties(OrderForm form, GapList gaps)
    {
        gaps.In(FormSection.A).Need(form.Title, "A0", "Title").Need(form.Language is not null, "A3", "Language");
        // A translation may come after the signature; one that goes with the form on paper says who made it and when (§1.3).
        gaps.Need(form.TranslationLanguage is null || Filled(form.Translator), "A5", "Translator")
            .Need(form.TranslationLanguage is null || form.TranslatedOn is not null, "A6", "TranslatedOn");
    }

    private static void Urgency(UrgencySection b, GapList gaps)
    {
        gaps.Need(b.Reasons.Count == 0 || Filled(b.Text), "B2", "Urgency.Text")
            // A date that is printed and starts no limit would be waited for in vain.
            .Contradict(b.LimitWanted == true || b.WantedOn is null, "B4", "Urgency.WantedOn", new FormEnd(FormSection.B, "B3", "Urgency.LimitWanted"));
        if (b.LimitWanted != true)
            return;
        gaps.Need(b.WantedOn is not null, "B4", "Urgency.WantedOn").Need(b.WantedKind is not null, "B5", "Urgency.WantedKind")
            .Need(b.LimitReason, "B6", "Urgency.LimitReason");
    }

    private static void Measures(OrderForm form, GapList gaps)
    {
        gaps.Need(form.Measures.Count > 0, "C1", "Measures")
            .Contradict(form.Measures.DistinctBy(m => m.Number).Count() == form.Measures.Count, "C1", "Measures");
        foreach (var line in form.Measures)
        {
            gaps.Line = line.Number;
            gaps.Need(line.Description, "C1.2", "Description")
                // Law of 22 May 2017, Art. 24 § 4: case C, an investigating judge issues on application of the prosecutor.
                .Contradict(!line.AsksForJudge(), "C1", "AloneBecause");
            var roles = FormSections.RolesOf(line.Kind);
            gaps.Need(roles.Count == 0 || line.Role is not null, "C1.4", "Role")
                .Contradict(line.Role is null || roles.Count == 0 || roles.Contains(line.Role.Value), "C1.4", "Role")
                .Need(!FormSections.AboutPerson(line.Kind) || form.Person(line.Person) is not null, "C1.5", "Person");
            // Art. 26(1): information on accounts concerns a person subject to the proceedings (§3.7, check 10).
            gaps.Contradict(line.Kind is not (MeasureKind.Accounts or MeasureKind.AccountsNonbank) || form.Person(line.Person) is not { } person
                || IsSubject(person), "C1.5", "Person",
                new FormEnd(FormSection.E, "E1.13", "Position", line.Person));
        }

        gaps.Line = null;
    }

    // A legal person has the position that Section E gives it; as a victim or a witness it is no subject of the proceedings.
    private static bool IsSubject(PersonLine person) => person.Position == PersonPosition.SuspectedOrAccused
        || (person.Kind == PersonKind.Legal && person.Position is not (PersonPosition.Victim or PersonPosition.Witness or PersonPosition.Expert or PersonPosition.ThirdParty));

    private static void Earlier(EarlierOrderSection d, GapList gaps)
    {
        gaps.Need(d.Supplements is not null, "D1", "Earlier.Supplements").Need(d.SentElsewhere is not null, "D7", "Earlier.SentElsewhere");
        if (d.Supplements == true)
        {
            gaps.Need(d.IssuedOn is not null, "D2", "Earlier.IssuedOn").Need(d.SentTo, "D3", "Earlier.SentTo")
                .Need(d.IssuingReference, "D5", "Earlier.IssuingReference");
        }

        if (d.SentElsewhere == true)
            gaps.Need(d.Elsewhere.Any(e => Filled(e.State)), "D8", "Earlier.Elsewhere");
    }

    private static void Persons(OrderForm form, GapList gaps)
    {
        gaps.Need(form.Persons.Lines.Count > 0, "E1", "Persons.Lines");
        foreach (var person in form.Persons.Lines)
        {
            gaps.Line = person.Number;
            gaps.Need(person.Position is not null, "E1.13", "Position")
                .Need(person.Position != PersonPosition.Other || Filled(person.PositionText), "E1.13", "PositionText");
            switch (person.Kind)
            {
                case PersonKind.Natural:
                    gaps.Need(person.FamilyName, "E1.1", "FamilyName").Need(person.FirstNames, "E1.2", "FirstNames");
                    break;
                case PersonKind.Legal:
                    gaps.Need(person.LegalName, "E1.20", "LegalName");
                    break;
                case PersonKind.Unknown:
                    gaps.Need(person.Description, "E1.0", "Description");
                    break;
            }
        }

        gaps.Line = null;
    }

    private static void Grounds(GroundsSection g, GapList gaps)
    {
        gaps.Need(g.Facts, "G1", "Grounds.Facts")
            .Need(g.Classifications.Any(c => Filled(c.Classification) && Filled(c.Provision)), "G2", "Grounds.Classifications")
            .Need(g.InAnnexD is not null, "G3", "Grounds.InAnnexD")
            .Need(g.FactsUnknown || (g.FactsFrom is not null && Filled(g.FactsPlace)), "G6", "Grounds.FactsFrom")
            .Contradict(g.FactsTo is null || g.FactsFrom is null || g.FactsFrom <= g.FactsTo, "G6", "Grounds.FactsTo", new FormEnd(FormSection.G, "G6", "Grounds.FactsFrom"));
        // Categories that are printed take no ground for refusal away while G3 is not affirmed (Art. 11(1)(g)).
        gaps.Contradict(g.InAnnexD != false || g.Categories.Count == 0, "G4", "Grounds.Categories", new FormEnd(FormSection.G, "G3", "Grounds.InAnnexD"));
        if (g.InAnnexD != true)
            return;
        gaps.Need(g.Categories.Count > 0, "G4", "Grounds.Categories").Need(g.MaximumYears is not null, "G5", "Grounds.MaximumYears")
            .Contradict(g.MaximumYears is null or >= 3, "G5", "Grounds.MaximumYears", new FormEnd(FormSection.G, "G3", "Grounds.InAnnexD"));
    }

    private static void Formalities(FormalitiesSection i, GapList gaps)
    {
        gaps.Need(i.Wanted != true || Filled(i.Text), "I1", "Formalities.Text");
        if (i.Assistance == true)
            gaps.Need(i.Officials.Any(o => Filled(o.Name)), "I3", "Formalities.Officials").Need(i.Languages.Count > 0, "I4", "Formalities.Languages");
    }

    private static void Remedies(RemediesSection j, GapList gaps) => gaps
        .Need(j.Sought is not null, "J1", "Remedies.Sought")
        .Need(j.Sought != true || Filled(j.Details), "J2", "Remedies.Details")
        .Need(j.Informs.Organisation, "J3", "Remedies.Informs.Organisation")
        .Need(j.Informs.Email ?? j.Informs.Telephone, "J3", "Remedies.Informs.Email");

    private static void Authority(OrderForm form, CountryCode issuing, GapList gaps)
    {
        var k = form.Authority;
        gaps.Need(k.Representative, "K3", "Authority.Representative").Need(k.FileNumber, "K4", "Authority.FileNumber")
            .Need(k.Address is { Street: not null, Town: not null }, "K5", "Authority.Address.Street")
            .Need(k.Telephone, "K6", "Authority.Telephone").Need(k.Email, "K8", "Authority.Email")
            .Need(k.Languages.Count > 0, "K9", "Authority.Languages")
            .Need(form.Certification.Reason, "K0", "Certification.Reason")
            // France has judicial authorities only (code of criminal procedure, Art. 694-20).
            .Contradict(k.Judicial || issuing == CountryCode.BE, "K1", "Authority.Judicial");
    }

    private static bool Filled(string? text) => !string.IsNullOrWhiteSpace(text);
}
