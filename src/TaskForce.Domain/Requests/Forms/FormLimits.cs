using System.Collections;
using System.Reflection;

namespace TaskForce.Domain.Requests.Forms;

/// <summary>
/// The length of every text of the form, said once: a property named here is a long text, every other a line. The pages
/// and their validators ask here too.
/// </summary>
public static class FormLimits
{
    private static readonly HashSet<string> LongTexts = new(StringComparer.Ordinal)
    {
        "Urgency.Text", "Urgency.LimitReason", "Measures.Description", "Earlier.OtherRequest", "Persons.OtherPlace",
        "Persons.OtherInformation", "Persons.Lines.Description", "Grounds.Facts", "Certification.Reason", "Conference.Reasons",
        "Conference.Technical", "Bank.AccountsRelevance", "Bank.OperationsRelevance", "Bank.Presumption", "Bank.Banks", "Bank.Other",
        "RealTime.Relevance", "Covert.Relevance", "Interception.Relevance", "Interception.Identity", "Formalities.Text", "Remedies.Details",
    };

    // Older forms hold a document or an alias of up to that length.
    private static readonly string[] Blocks = [".Address", ".Aliases", ".IdentityDocuments.Number"];

    /// <summary>The paths of the long texts: those into which a ready-made text is put, and which are translated.</summary>
    public static IReadOnlyCollection<string> Long => LongTexts;

    /// <summary>Most characters of the text at a path such as <c>Urgency.Text</c>.</summary>
    public static int Of(string path) =>
        LongTexts.Contains(path) || path == "Translations.Text" ? OrderForm.LongText : Array.Exists(Blocks, b => path.EndsWith(b, StringComparison.Ordinal)) ? 1_000 : OrderForm.ShortText;

    /// <summary>Refuses a form with a text or a list that is too long.</summary>
    /// <exception cref="RuleViolation">The first text that is too long; its path is the field.</exception>
    public static void Check(OrderForm form) => Walk(form, "", "");

    private static void Walk(object node, string path, string inputPath)
    {
        foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var at = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var input = inputPath.Length == 0 ? property.Name : $"{inputPath}.{property.Name}";
            switch (property.GetValue(node))
            {
                case string text when text.Length > Of(at):
                    throw new RuleViolation(Refusal.TextTooLong, input, Of(at));
                case string or null:
                    break;
                case IList list:
                    WalkList(list, at, input);
                    break;
                case { } child when child.GetType().Namespace == typeof(OrderForm).Namespace && child.GetType().IsClass:
                    Walk(child, at, input);
                    break;
            }
        }
    }

    private static void WalkList(IList list, string path, string inputPath)
    {
        var most = path switch { "Persons.Lines" => OrderForm.MostPersons, "Translations" => OrderForm.MostTranslations, _ => OrderForm.MostLines };
        if (list.Count > most)
            throw new RuleViolation(Refusal.TextTooLong, inputPath, most);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is string text && text.Length > Of(path))
                throw new RuleViolation(Refusal.TextTooLong, inputPath, Of(path));
            if (list[i] is { } item && item.GetType().IsClass && item is not string)
                Walk(item, path, $"{inputPath}[{i}]");
        }
    }
}
