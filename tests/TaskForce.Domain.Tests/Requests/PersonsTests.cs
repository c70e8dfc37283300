using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>Section E with many persons, written a part at a time.</summary>
public sealed class PersonsTests
{
    [Fact]
    public void A_part_written_anew_leaves_the_others_as_they_are()
    {
        var section = Section(1, 2, 3).With(new() { Lines = [Named(2, "Changed")], OtherInformation = "Told." }, [], []);

        Assert.Equal(["P1", "Changed", "P3"], section.Lines.Select(l => l.FamilyName));
        Assert.Equal("Told.", section.OtherInformation);
    }

    [Fact]
    public void Who_is_removed_goes_and_no_number_is_given_twice()
    {
        var section = Section(1, 2, 3).With(new() { Lines = [Named(1, "P1"), new PersonLine { FamilyName = "New" }] }, [2], []);

        Assert.Equal([(1, "P1"), (3, "P3"), (4, "New")], section.Lines.Select(l => (l.Number, l.FamilyName)));
    }

    [Fact]
    public void The_number_by_which_a_measure_names_somebody_who_was_removed_is_given_to_nobody_else()
    {
        var form = Building.Forms.Complete(MeasureKind.HearingWitness, MeasureKind.Interception) with { Persons = Section(1, 2, 3) };
        form = form with { Measures = [form.Measures[0] with { Person = 3 }, form.Measures[1]], Interception = form.Interception with { Person = 4 } };

        var removed = form.Persons.With(new(), [3], form.PersonsNamed());
        var added = removed.With(new() { Lines = [new PersonLine { FamilyName = "New" }] }, [], form.PersonsNamed());

        Assert.Equal([(1, "P1"), (2, "P2"), (5, "New")], added.Lines.Select(l => (l.Number, l.FamilyName)));
    }

    [Fact]
    public void Whoever_was_removed_meanwhile_comes_back_with_the_words_that_were_written()
    {
        var section = Section(1).With(new() { Lines = [Named(2, "Kept")] }, [], []);

        Assert.Equal(["P1", "Kept"], section.Lines.Select(l => l.FamilyName));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_form_has_200_persons_at_most(int persons, bool allowed)
    {
        var form = new OrderForm { Persons = Section([.. Enumerable.Range(1, persons)]) };

        Assert.Equal(allowed, Record.Exception(() => FormLimits.Check(form)) is null);
    }

    [Fact]
    public void An_alias_is_as_long_as_a_line_may_be()
    {
        var form = new OrderForm { Persons = new() { Lines = [new() { Number = 1, Aliases = [new string('x', 1_001)] }] } };

        Assert.Equal("Persons.Lines[0].Aliases", Assert.Throws<RuleViolation>(() => FormLimits.Check(form)).Field);
    }

    private static PersonsSection Section(params int[] numbers) => new() { Lines = [.. numbers.Select(n => Named(n, "P" + n))] };

    private static PersonLine Named(int number, string name) => new() { Number = number, FamilyName = name };
}
