using System.Globalization;
using System.Text;

namespace TaskForce.Application.Accounts;

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    /// <summary>Fewer than <see cref="PasswordRules.Least"/> characters.</summary>
    Short = 1,

    /// <summary>More than <see cref="PasswordRules.Most"/> characters.</summary>
    Long,

    /// <summary>It holds the person's name or address.</summary>
    Personal,

    /// <summary>It is among the first that anybody tries.</summary>
    Common,
}

/// <summary>Which passwords are taken: long ones that nobody guesses. No rule asks for digits or signs (NIST SP 800-63B, 3.1.1.2).</summary>
public static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int Least = 12;

    /// <summary>Most characters: enough for any sentence.</summary>
    public const int Most = 200;

    // Shorter parts of a name occur in words of any language.
    private const int LeastOfName = 4;
    private const int LeastDifferent = 5;

    // The usual ones of twelve characters and more, as letters and digits in lower case; the keyboards of both countries.
    private static readonly HashSet<string> Common =
    [
        "123456789012", "1234567890123", "12345678901234", "123456789123", "123123123123", "098765432109", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1a2z3e4r5t6y",
        "qwertyuiop123", "qwertyuiop12", "qwertyuiopasdf", "qwertyuiopas", "qwerty123456", "azertyuiop123", "azertyuiop12", "azertyuiopqs", "azertyuiopqsdf",
        "azerty123456", "qwertzuiop123", "qwertz123456", "abcdefghijkl", "abcdef123456", "abcd12345678", "motdepasse12", "motdepasse123", "motdepasse1234",
        "monmotdepasse", "jetaimejetaime", "wachtwoord12", "wachtwoord123", "wachtwoord1234", "mijnwachtwoord", "passwort1234", "passwort12345", "meinpasswort",
        "password1234", "password12345", "password123456", "passwordpassword", "mypassword123", "administrator", "administrateur", "administrateur1",
        "administrator1", "bienvenue123", "bienvenue1234", "welkom123456", "welcome12345", "willkommen123", "iloveyou1234", "letmein12345", "changeme1234",
        "changezmoi123", "football1234", "taskforce123", "taskforce1234", "taskforcetaskforce", "ministere123", "justitie1234", "justice12345", "deuxpaysuneequipe",
    ];

    /// <summary>What is wrong with a password; null where it is taken.</summary>
    public static PasswordFault? FaultOf(UserAccount account, string password)
    {
        if (password.EnumerateRunes().Count() < Least)
            return PasswordFault.Short;
        if (password.Length > Most)
            return PasswordFault.Long;
        var plain = Plain(password);
        if (PartsOf(account).Any(part => plain.Contains(part, StringComparison.Ordinal)))
            return PasswordFault.Personal;
        return Common.Contains(plain) || password.Distinct().Count() < LeastDifferent ? PasswordFault.Common : null;
    }

    private static IEnumerable<string> PartsOf(UserAccount account) =>
        account.DisplayName.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Append(account.Email?.Split('@')[0] ?? "").Select(Plain).Where(part => part.Length >= LeastOfName);

    /// <summary>Letters and digits in lower case, without accents.</summary>
    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c)).Select(char.ToLowerInvariant));
}
