using TaskForce.Domain.Requests;

namespace TaskForce.Web.Tests.TagHelpers;

public sealed class BindingTests
{
    private static Task<SampleForm> DateAsync(string field, string day, string month, string year, string language = "fr") =>
        new SampleForm(language).PostAsync((field + ".Day", day), (field + ".Month", month), (field + ".Year", year));

    [Theory]
    [InlineData("16", "11", "2026", 2026, 11, 16)]
    [InlineData(" 6 ", "03", "2027", 2027, 3, 6)]
    [InlineData("29", "2", "2028", 2028, 2, 29)]
    public async Task Three_fields_make_a_date(string day, string month, string year, int y, int m, int d)
    {
        var form = await DateAsync("ReceivedOn", day, month, year);

        Assert.Equal(new DateOnly(y, m, d), form.Input.ReceivedOn);
        Assert.True(form.State.IsValid);
    }

    [Fact]
    public async Task Three_empty_fields_are_no_date()
    {
        var form = await DateAsync("ReceivedOn", "", " ", "");

        Assert.Null(form.Input.ReceivedOn);
        Assert.True(form.State.IsValid);
    }

    [Fact]
    public async Task A_date_that_was_not_in_the_form_stays_as_it_is()
    {
        var form = new SampleForm();
        form.Input.ReceivedOn = form.Input.SignedOn = new DateOnly(2026, 11, 6);
        form.Input.BornOn = "1984";

        await form.PostAsync(("Title", "x"));

        Assert.Equal((new DateOnly(2026, 11, 6), new DateOnly(2026, 11, 6), "1984"), (form.Input.ReceivedOn, form.Input.SignedOn, form.Input.BornOn));
        Assert.True(form.State.IsValid);
    }

    [Theory]
    [InlineData("29", "2", "2027")]
    [InlineData("31", "11", "2026")]
    [InlineData("0", "1", "2026")]
    [InlineData("1", "13", "2026")]
    [InlineData("", "11", "2026")]
    [InlineData("16", "nov", "2026")]
    [InlineData("+6", "1", "2026")]
    public async Task A_day_that_does_not_exist_is_refused_at_the_date(string day, string month, string year)
    {
        var form = await DateAsync("ReceivedOn", day, month, year);

        Assert.Null(form.Input.ReceivedOn);
        Assert.Equal(["Cette date n’existe pas. Vérifiez le jour et le mois."], form.ErrorsAt("ReceivedOn"));
    }

    [Theory]
    [InlineData("26")]
    [InlineData("")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("02026")]
    [InlineData("٢٠٢٦")]
    public async Task A_year_without_four_digits_is_refused(string year)
    {
        var form = await DateAsync("ReceivedOn", "16", "11", year);

        Assert.False(form.State.IsValid);
        Assert.Equal(["Écrivez l’année en quatre chiffres, par exemple 2026."], form.ErrorsAt("ReceivedOn"));
    }

    [Fact]
    public async Task A_date_that_must_be_given_is_missed_in_the_language_of_the_reader()
    {
        var form = await DateAsync("SignedOn", "", "", "", "nl");

        Assert.Equal(["Vul een waarde in."], form.ErrorsAt("SignedOn"));
    }

    [Fact]
    public async Task A_date_in_a_row_of_a_list_is_bound()
    {
        var form = await DateAsync("Measures[0].From", "1", "12", "2026");

        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(form.Input.Measures).From);
        Assert.True(form.State.IsValid);
    }

    [Theory]
    [InlineData("", "", "1984", "1984")]
    [InlineData("", "3", "1984", "1984-03")]
    [InlineData("7", "3", "1984", "1984-03-07")]
    public async Task A_date_of_birth_may_be_partial(string day, string month, string year, string expected)
    {
        var form = await DateAsync("BornOn", day, month, year);

        Assert.Equal(expected, form.Input.BornOn);
        Assert.True(form.State.IsValid);
    }

    [Theory]
    [InlineData("7", "", "1984")]
    [InlineData("30", "2", "1984")]
    [InlineData("7", "3", "84")]
    public async Task A_partial_date_has_no_holes(string day, string month, string year)
    {
        var form = await DateAsync("BornOn", day, month, year);

        Assert.Null(form.Input.BornOn);
        Assert.NotEmpty(form.ErrorsAt("BornOn"));
    }

    [Theory]
    [InlineData("14:37", 14, 37)]
    [InlineData("14h37", 14, 37)]
    [InlineData("14 h 37", 14, 37)]
    [InlineData("14\u00a0h\u00a037", 14, 37)]
    [InlineData("14.37", 14, 37)]
    [InlineData("1437", 14, 37)]
    [InlineData("9:05", 9, 5)]
    [InlineData(" 00:00 ", 0, 0)]
    public async Task A_time_is_read_as_the_four_languages_write_it(string typed, int hour, int minute)
    {
        var form = await new SampleForm().PostAsync(("ReceivedAt", typed));

        Assert.Equal(new TimeOnly(hour, minute), form.Input.ReceivedAt);
        Assert.True(form.State.IsValid);
    }

    [Theory]
    [InlineData("24:00")]
    [InlineData("14:60")]
    [InlineData("14")]
    [InlineData("14:37:00")]
    [InlineData("14:5")]
    public async Task A_time_that_does_not_exist_is_refused(string typed)
    {
        var form = await new SampleForm("de").PostAsync(("ReceivedAt", typed));

        Assert.Equal(["Schreiben Sie die Uhrzeit so: 14:37."], form.ErrorsAt("ReceivedAt"));
    }

    [Theory]
    [InlineData("fr", "Indiquez une valeur.", "Cette valeur ne convient pas. Vérifiez-la.")]
    [InlineData("en", "Enter a value.", "This value is not valid. Check it.")]
    public async Task What_cannot_be_bound_is_said_in_the_language_of_the_reader(string language, string missing, string notValid)
    {
        var form = await new SampleForm(language).PostAsync(("Pages", ""), ("State", "Forged"));

        Assert.Equal([missing], form.ErrorsAt("Pages"));
        Assert.Equal([notValid], form.ErrorsAt("State"));
    }

    [Fact]
    public async Task Text_has_one_character_for_an_end_of_line()
    {
        var form = await new SampleForm().PostAsync(("Note", "un\r\ndeux"));

        Assert.Equal("un\ndeux", form.Input.Note);
    }

    [Fact]
    public async Task Empty_text_is_null_only_where_null_is_allowed()
    {
        var form = await new SampleForm().PostAsync(("Title", ""), ("Note", ""));

        Assert.Equal("", form.Input.Title);
        Assert.Null(form.Input.Note);
        Assert.True(form.State.IsValid);
    }

    [Fact]
    public async Task Several_ticked_choices_are_bound_by_name()
    {
        var form = await new SampleForm().PostAsync(("States", "Received"), ("States", "Recognised"));

        Assert.Equal([OrderState.Received, OrderState.Recognised], form.Input.States);
    }
}
