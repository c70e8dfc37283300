namespace TaskForce.Domain.Requests.Assistance;

/// <summary>Words in which definitions of kinds are written: <c>Day("FZ14").Cites(R2018_1805, "8(1)")</c>.</summary>
internal static class Fields
{
    /// <summary>Kinds of property.</summary>
    private static readonly string[] PropertyKinds = ["MONEY", "ACCOUNT", "REAL_ESTATE", "VEHICLE", "VALUABLES", "CRYPTO_ASSETS", "SECURITIES", "OTHER"];

    /// <summary>Procedural positions of persons.</summary>
    private static readonly string[] Positions = ["SUSPECT", "ACCUSED", "CONVICTED", "VICTIM", "WITNESS", "THIRD_PARTY"];

    /// <summary>The 32 categories of offences (§3.6), the same in every instrument.</summary>
    private static readonly string[] OffenceCodes = [.. Enum.GetValues<OffenceCategory>().Select(c => StableCode.Of(c))];

    public static FieldDefinition Text(string id) => new(id, FieldType.Text);

    public static FieldDefinition Name(string id) => new(id, FieldType.Text) { IsName = true };

    public static FieldDefinition Long(string id) => new(id, FieldType.LongText);

    public static FieldDefinition YesNo(string id) => new(id, FieldType.YesNo);

    public static FieldDefinition Day(string id) => new(id, FieldType.Day);

    public static FieldDefinition Instant(string id) => new(id, FieldType.Instant);

    public static FieldDefinition Amount(string id) => new(id, FieldType.Amount);

    public static FieldDefinition Number(string id, int least, int most) => new(id, FieldType.Number) { Least = least, Most = most };

    public static FieldDefinition Request(string id) => new(id, FieldType.Request) { HasHint = true };

    public static FieldDefinition Known(string id) => new(id, FieldType.Known);

    public static FieldDefinition Choice(string id, params IReadOnlyList<string> codes) => new(id, FieldType.Choice) { Codes = codes };

    public static FieldDefinition Choices(string id, params IReadOnlyList<string> codes) => new(id, FieldType.Choices) { Codes = codes };

    public static FieldDefinition Lines(string id, params IReadOnlyList<FieldDefinition> columns) => new(id, FieldType.Lines) { Columns = columns };

    public static FieldDefinition Languages(string id) => Choices(id, "FR", "NL", "DE", "EN") with { Set = "Language" };

    public static FieldDefinition OneLanguage(string id) => Choice(id, "FR", "NL", "DE", "EN", "OTHER") with { Set = "Language" };

    public static FieldDefinition State(string id) => Choice(id, "FR", "BE", "OTHER") with { Set = "State" };

    public static FieldDefinition Offences(string id) => Choices(id, OffenceCodes) with { Set = nameof(OffenceCategory) };

    /// <summary>Property lines of §5.3: kind, description, owner, account, amount with currency, value.</summary>
    public static FieldDefinition Property(string id) => Lines(id,
        (Choice("PropertyKind", PropertyKinds) with { Set = "Property" }).Must(), Text("PropertyDescription").Must(), Name("PropertyOwner"), Text("PropertyAccount"),
        Amount("PropertyAmount"), Amount("PropertyValue"));

    /// <summary>Persons, natural or legal, as far as known.</summary>
    public static FieldDefinition Persons(string id) => Lines(id,
        (Choice("PersonKind", "NATURAL", "LEGAL", "UNKNOWN") with { Set = "Person" }).Must(), Name("FamilyName"), Name("FirstNames"), Text("BornOn"), Text("BornAt"),
        Text("Nationality"), Name("LegalName"), Text("Registration"), Choice("Position", Positions) with { Set = "Position" }, Text("Address"), YesNo("Protected"));

    /// <summary>Victims.</summary>
    public static FieldDefinition Victims(string id) => Persons(id) with { AreVictims = true };

    /// <summary>Annex C, CB4: E1.0 to E1.26 without the identity documents, the position and its words; with contact details.</summary>
    public static FieldDefinition PersonsOfAnnexC(string id) => Lines(id,
        (Choice("PersonKind", "NATURAL", "LEGAL", "UNKNOWN") with { Set = "Person" }).Must(), Name("FamilyName"), Name("FirstNames"), Name("OtherNames"), Name("Aliases"),
        Choice("Sex", "FEMALE", "MALE", "OTHER") with { Set = "Sex" }, Text("Nationality"), Text("IdentityNumber"), Text("BornOn"), Text("BornAt"), Text("SpokenLanguages"),
        Name("LegalName"), Text("LegalForm"), Text("TradingName"), Text("Seat"), Text("Registration"), Text("Representative"), Text("Address"), Text("Contact"), YesNo("Protected"));

    public static FieldDefinition Must(this FieldDefinition field) => field with { Obligation = Obligation.Mandatory };

    /// <summary>Asked for, and mandatory, when another field holds one of these codes.</summary>
    public static FieldDefinition MustWhen(this FieldDefinition field, string other, params IReadOnlyList<string> codes) =>
        field with { Obligation = Obligation.Conditional, When = new FieldCondition(other, codes) };

    /// <summary>Asked for when another field holds one of these codes; may be left empty.</summary>
    public static FieldDefinition Only(this FieldDefinition field, string other, params IReadOnlyList<string> codes) =>
        field with { When = new FieldCondition(other, codes) };

    public static FieldDefinition Cites(this FieldDefinition field, LawCode law, string article) => field with { Cites = new Citation(law, article) };

    /// <summary>A day or an instant that has come.</summary>
    public static FieldDefinition Past(this FieldDefinition field) => field with { IsPast = true };

    /// <summary>A day or an instant that has come, when another field holds one of these codes.</summary>
    public static FieldDefinition PastWhen(this FieldDefinition field, string other, params IReadOnlyList<string> codes) =>
        field with { PastWhen = new FieldCondition(other, codes) };

    public static FieldDefinition Helped(this FieldDefinition field) => field with { HasHint = true };

    public static SectionDefinition Section(string name, params IReadOnlyList<FieldDefinition> fields) => new(name, fields);
}
