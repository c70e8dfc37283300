using TaskForce.Domain;

namespace TaskForce.Application.Requests.Documents;

/// <content>Sections I to L: formalities, remedies, who issues and who validates.</content>
public sealed partial class AnnexA
{
    private IEnumerable<PrintedBox> Formalities(AnnexASource source)
    {
        var i = source.Form.Formalities;
        return
        [
            words.YesNo("Form.Formalities.Wanted", i.Wanted),
            Long(source, "Formalities.Text", i.Text),
            words.YesNo("Form.Formalities.Assistance", i.Assistance),
            words.Table("Form.Formalities.Officials", ["Form.Formalities.Officials.Name", "Form.Formalities.Officials.Function", "Form.Formalities.Officials.Contact"],
                i.Officials.Select(o => DocumentWords.Row(o.Name, o.Function, o.Contact))),
            words.Choice("Form.Formalities.Languages", i.Languages),
        ];
    }

    private IEnumerable<PrintedBox> Remedies(AnnexASource source)
    {
        var j = source.Form.Remedies;
        return
        [
            words.YesNo("Form.Remedies.Sought", j.Sought),
            Long(source, "Remedies.Details", j.Details),
            words.Contact("Form.Remedies.Informs", j.Informs),
        ];
    }

    private IEnumerable<PrintedBox> Issuing(Language language, AnnexASource source)
    {
        var k = source.Form.Authority;
        yield return words.Ticks("AnnexA.AuthorityType",
        [
            new(texts["AnnexA.JudicialAuthority"], k.Judicial), new(texts["AnnexA.OtherAuthority"], !k.Judicial),
        ]);
        if (source.IssuingCountry == CountryCode.BE || k.JudgeMustValidate)
            yield return words.Tick("Form.Authority.JudgeMustValidate", k.JudgeMustValidate);
        if (!string.IsNullOrWhiteSpace(k.AloneBecause))
            yield return words.Text("Form.Authority.AloneBecause", k.AloneBecause);
        yield return words.Said("AnnexA.AuthorityName", source.Issuing.Full.In(language));
        yield return words.Text("Form.Authority.Representative", k.Representative);
        yield return words.Text("Form.Authority.FileNumber", k.FileNumber);
        yield return words.Address("AnnexA.AuthorityAddress", k.Address);
        yield return words.Text("Form.Authority.Telephone", k.Telephone);
        yield return words.Text("Form.Authority.Fax", k.Fax);
        yield return words.Text("Form.Authority.Email", k.Email);
        yield return words.Choice("Form.Authority.Languages", k.Languages);
        yield return words.Contact("Form.Authority.OtherContact", k.OtherContact);
        yield return words.Signature("AnnexA.Signature", k.Signature);
    }

    private IEnumerable<PrintedBox> Validating(Language language, AnnexASource source)
    {
        var l = source.Form.Validation;
        return
        [
            words.Choice("Acts.Field.ValidatorKind", l.Kind),
            words.Said("AnnexA.ValidatorName", source.Validating?.Full.In(language)),
            words.Text("Acts.Field.Representative", l.Representative),
            words.Text("Acts.Field.Post", l.Post),
            words.Text("Acts.Field.FileNumber", l.FileNumber),
            words.Contact("AnnexA.ValidatorContact", l.Contact),
            words.Choice("Acts.Field.Languages", l.Languages),
            words.Choice("Acts.Field.MainContact", l.MainContact),
            words.Signature("AnnexA.ValidatorSignature", l.Signature),
        ];
    }
}
