using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskForce.Domain.Requests.Forms;

/// <summary>
/// Reads a field of a person as older forms hold it, one text, and as newer ones do. What is stored is signed and sealed and never
/// written again, so both shapes stay.
/// </summary>
/// <typeparam name="T">The field.</typeparam>
public abstract class EarlierShape<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <summary>What an older text comes to; empty where there was none.</summary>
    protected abstract T FromText(string text);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => FromText(reader.GetString()!),
        JsonTokenType.Null => FromText(""),
        _ => JsonSerializer.Deserialize<T>(ref reader, options)!,
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);

    /// <summary>The lines of a text, without the empty ones.</summary>
    protected static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>E1.4: formerly one in a line.</summary>
public sealed class LinesOrText : EarlierShape<IReadOnlyList<string>>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> FromText(string text) => LinesOf(text);
}

/// <summary>E1.6, E1.12: formerly codes with spaces between them, or words with commas.</summary>
public sealed class CodesOrText : EarlierShape<IReadOnlyList<string>>
{
    private const int LongestCode = 3;

    private static readonly char[] Between = [',', ';', '\n'];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> FromText(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(words, w => w.Length <= LongestCode && w.All(char.IsAsciiLetterUpper))
            ? words : text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>E1.8: formerly type and number, one document in a line.</summary>
public sealed class DocumentsOrText : EarlierShape<IReadOnlyList<DocumentLine>>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentLine> FromText(string text) => [.. LinesOf(text).Select(line => new DocumentLine(null, line))];
}

/// <summary>E1.23: formerly a line of text.</summary>
public sealed class AddressOrText : EarlierShape<Address>
{
    /// <inheritdoc/>
    protected override Address FromText(string text) => text.Length == 0 ? new() : new() { Street = text };
}
