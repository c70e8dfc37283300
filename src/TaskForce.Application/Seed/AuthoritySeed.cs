using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskForce.Application.Seed;

/// <summary>The authorities of the two States, from the embedded list.</summary>
public static class AuthoritySeed
{
    private const string Resource = "TaskForce.Application.Seed.authorities.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>Reads the list; parents come before their divisions.</summary>
    /// <exception cref="JsonException">The list is not what <see cref="AuthorityRecord"/> says.</exception>
    public static IReadOnlyList<AuthorityRecord> Read()
    {
        using var stream = typeof(AuthoritySeed).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        return JsonSerializer.Deserialize<List<AuthorityRecord>>(stream, Options)
            ?? throw new JsonException($"{Resource} is empty.");
    }
}
