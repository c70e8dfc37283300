using TaskForce.Domain.Calendars;

namespace TaskForce.Domain.Requests.Forms;

/// <summary>What may be signed as it is, and is better known before.</summary>
public enum FormWarning
{
    /// <summary>H1.1: the person refuses the transfer to the issuing State, a ground for refusal (Art. 22(2)(a)).</summary>
    ConsentRefused = 1,

    /// <summary>F1 = PT_B goes with another authority than a judicial one (§3.7, check 8).</summary>
    AdministrativeButJudicial,

    /// <summary>The language of proceedings of the Belgian district is another (§6.3, rule 1).</summary>
    CourtesyTranslation,

    /// <summary>B4: a day on which nobody works in the executing State.</summary>
    WantedOnHoliday,

    /// <summary>E1.14 ticked and nothing said in E3.</summary>
    MinorWithoutNote,

    /// <summary>Interception, and an order to another State in the same case (Art. 30(2); §3.7, check 11).</summary>
    OneStateOnly,

    /// <summary>H2.4: no consent of the suspected or accused person, a ground for refusal (Art. 24(2)(a)).</summary>
    SuspectHasNotConsented,

    /// <summary>No language that the executing State accepts: signed as it is, and sent only with a translation (Art. 5(3); §3.7, check 9).</summary>
    TranslationMissing,
    /// <summary>A section of part H is filled in and no measure calls for it: it is not signed (§3.7, check 4).</summary>
    NoMeasureCallsForIt,
}

/// <summary>Points out what prevents no signature and may cost a refusal or a delay.</summary>
public static class FormWarnings
{
    /// <summary>Every warning, in the order of the sections.</summary>
    /// <param name="form">The form.</param>
    /// <param name="executing">The executing State: its calendar counts for the date wanted.</param>
    /// <param name="accepted">Languages that the executing State accepts.</param>
    /// <param name="proceedings">Languages of proceedings of the executing authority; empty where none is chosen.</param>
    public static IReadOnlyList<FormGap> Of(OrderForm form, CountryCode executing, IReadOnlyList<Language> accepted, IReadOnlyList<Language> proceedings)
    {
        var gaps = new GapList();
        gaps.In(FormSection.A)
            .Warn(FormWarning.TranslationMissing, form.Language is null || Translations.IsAccepted(form, accepted), "A4", "TranslationLanguage")
            .Warn(FormWarning.CourtesyTranslation, IsRead(form, executing, proceedings), "A4", "TranslationLanguage");
        gaps.In(FormSection.B).Warn(
            FormWarning.WantedOnHoliday, form.Urgency is not { LimitWanted: true, WantedOn: { } day } || !HolidayCalendar.Covers(day) || HolidayCalendar.Of(executing).IsWorkingDay(day),
            "B4", "Urgency.WantedOn");
        gaps.In(FormSection.C);
        foreach (var part in PartH.Uncalled(form))
            gaps.Warn(FormWarning.NoMeasureCallsForIt, false, part.ToString(), "Measures");
        gaps.In(FormSection.D).Warn(
            FormWarning.OneStateOnly, form.Earlier.SentElsewhere != true || !FormSections.Called(form).Contains(FormSection.H7), "D7", "Earlier.SentElsewhere");
        gaps.In(FormSection.E);
        gaps.Warn(
            FormWarning.MinorWithoutNote, !form.Persons.Lines.Any(p => p.MinorOrVulnerable) || !string.IsNullOrWhiteSpace(form.Persons.OtherInformation), "E3", "Persons.OtherInformation");
        gaps.In(FormSection.F).Warn(
            FormWarning.AdministrativeButJudicial, form.Proceedings.Type != ProceedingsType.PT_B || !form.Authority.Judicial, "F1", "Proceedings.Type",
            new FormEnd(FormSection.K, "K1", "Authority.Judicial"));
        gaps.In(FormSection.H1).Warn(
            FormWarning.ConsentRefused, !FormSections.Asks(form, MeasureKind.TransferToIssuing) || form.Transfer.ToIssuing != TransferConsent.Refused, "H1.1", "Transfer.ToIssuing");
        var suspect = FormSections.SuspectByVideo(form);
        gaps.In(FormSection.H2).Warn(
            FormWarning.SuspectHasNotConsented, suspect is null || form.Conference.Consent, "H2.4", "Conference.Consent",
            suspect is null ? null : new FormEnd(FormSection.C, "C1.4", "Role", suspect.Number));
        return gaps.All;
    }

    /// <summary>In Belgium, whether the form or its translation is in a language of proceedings of the authority (§6.3, rule 1).</summary>
    private static bool IsRead(OrderForm form, CountryCode executing, IReadOnlyList<Language> proceedings) =>
        executing != CountryCode.BE || proceedings.Count == 0 || form.Language is not { } language || proceedings.Contains(language)
        || (form.TranslationLanguage is { } translation && proceedings.Contains(translation)) || proceedings.Any(l => Translations.IsComplete(form, l));
}
