using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>The lists of the form on a page: with an empty line to write in, and without the empty and the removed ones.</summary>
internal static class SectionLists
{
    /// <summary>The form with an empty line where the section has a list of plain lines.</summary>
    public static OrderForm WithEmptyLine(OrderForm form, FormSection section) => section switch
    {
        FormSection.D => form with { Earlier = form.Earlier with { Elsewhere = [.. form.Earlier.Elsewhere, new(null, null)] } },
        FormSection.E => form with { Persons = form.Persons with { Lines = [.. form.Persons.Lines.Select(p => p with { IdentityDocuments = [.. p.IdentityDocuments, new(null, null)] })] } },
        FormSection.G => form with { Grounds = form.Grounds with { Classifications = [.. form.Grounds.Classifications, new(null, null)] } },
        FormSection.H4 => form with { Bank = form.Bank with { Accounts = [.. form.Bank.Accounts, new(null, null)] } },
        FormSection.H7 => form with { Interception = form.Interception with { Targets = [.. form.Interception.Targets, new(null, null)] } },
        FormSection.I => form with { Formalities = form.Formalities with { Officials = [.. form.Formalities.Officials, new(null, null, null)] } },
        _ => form,
    };

    /// <summary>What is to be stored.</summary>
    public static OrderForm Cleaned(OrderForm typed, FormSection section, IReadOnlySet<int> removed, MeasureKind? measure, PersonKind? person) => section switch
    {
        FormSection.C => typed with { Measures = [.. Without(typed.Measures, removed), .. measure is { } kind ? [MeasureLine.Of(kind, Next(typed.Measures.Select(m => m.Number)))] : Array.Empty<MeasureLine>()] },
        FormSection.E => typed with
        {
            Persons = typed.Persons with
            {
                Lines =
                [
                    .. Without(typed.Persons.Lines, removed).Select(p => p with { IdentityDocuments = [.. p.IdentityDocuments.Where(d => d.Kind is not null || Said(d.Number))] }),
                    // The form numbers it: not all of its persons are on the page.
                    .. person is { } who ? [new PersonLine { Kind = who }] : Array.Empty<PersonLine>(),
                ],
            },
        },
        FormSection.D => typed with { Earlier = typed.Earlier with { Elsewhere = [.. Without(typed.Earlier.Elsewhere, removed).Where(l => Said(l.State, l.Reference))] } },
        FormSection.G => typed with { Grounds = typed.Grounds with { Classifications = [.. Without(typed.Grounds.Classifications, removed).Where(l => Said(l.Classification, l.Provision))] } },
        FormSection.H4 => typed with { Bank = typed.Bank with { Accounts = [.. Without(typed.Bank.Accounts, removed).Where(l => Said(l.Number, l.Holder))] } },
        FormSection.H7 => typed with { Interception = typed.Interception with { Targets = [.. Without(typed.Interception.Targets, removed).Where(l => l.Kind is not null || Said(l.Value))] } },
        FormSection.I => typed with { Formalities = typed.Formalities with { Officials = [.. Without(typed.Formalities.Officials, removed).Where(l => Said(l.Name, l.Function, l.Contact))] } },
        _ => typed,
    };

    private static IEnumerable<T> Without<T>(IReadOnlyList<T> lines, IReadOnlySet<int> removed) => lines.Where((_, i) => !removed.Contains(i));

    private static int Next(IEnumerable<int> numbers) => numbers.DefaultIfEmpty().Max() + 1;

    private static bool Said(params string?[] words) => words.Any(w => !string.IsNullOrWhiteSpace(w));
}
