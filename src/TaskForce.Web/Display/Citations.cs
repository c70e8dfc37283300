using TaskForce.Application.Texts;

namespace TaskForce.Web.Display;

/// <summary>Writes an article of the Directive as each language cites it: art. 22, § 2, a); Art. 22 Abs. 2 Buchst. a.</summary>
public static class Citations
{
    /// <summary>The citation of "4", "12(2)", "2(c)" or "22(2)(a)".</summary>
    public static string Of(Texts texts, string article)
    {
        var parts = article.Replace(")", "", StringComparison.Ordinal).Split('(');
        return parts switch
        {
            [var whole] => texts["Writing.Article.Whole", whole],
            [var whole, [>= 'a' and <= 'z', ..] letter] => texts["Writing.Article.Letter", whole, letter],
            [var whole, var paragraph] => texts["Writing.Article.Paragraph", whole, paragraph],
            _ => texts["Writing.Article.ParagraphLetter", parts[0], parts[1], parts[2]],
        };
    }
}
