using System.Globalization;

namespace TaskForce.Web.Display;

/// <summary>Labels of the vocabulary, which are written in small letters, at the beginning of a line.</summary>
public static class Sentence
{
    /// <summary>With a capital letter.</summary>
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
