using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Data;

/// <summary>
/// How values stand in the database, the same in both: instants as UTC to the millisecond, enums by their stable codes,
/// small types as what they hold, forms and lists as JSON.
/// </summary>
internal static class StorageConventions
{
    private const int LongestCode = 32;

    public static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new StableCodeJson(), new AuthorityCodeJson() },
    };

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>().HavePrecision(3);
        builder.Properties<AuthorityCode>().HaveConversion<AuthorityCodeText>().HaveMaxLength(AuthorityCode.MaxLength).AreUnicode(false);
        builder.Properties<UserId>().HaveConversion<UserIdNumber>();
        builder.Properties<RequestId>().HaveConversion<RequestIdNumber>();
        builder.Properties<CoordinatedCaseId>().HaveConversion<CoordinatedCaseIdNumber>();
        builder.Properties<RequestNumber>().HaveConversion<RequestNumberText>().HaveMaxLength(RequestNumber.MaxLength).AreUnicode(false);
        builder.Properties<Principal>().HaveConversion<PrincipalText>().HaveMaxLength(Principal.MaxLength).AreUnicode(false);
    }

    public static void StoreEnumsByCode(ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!type.IsEnum || type == typeof(AccessLevel))
                continue;
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(CodeText<>).MakeGenericType(type))!);
            property.SetMaxLength(LongestCode);
            property.SetIsUnicode(false);
        }
    }

    public static Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> IsJson<T>(
        this Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> property) =>
        property.HasConversion(
            v => JsonSerializer.Serialize(v, Json),
            v => JsonSerializer.Deserialize<T>(v, Json)!,
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json),
                v => JsonSerializer.Serialize(v, Json).GetHashCode(StringComparison.Ordinal),
                v => v));

    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        v => new DateTime(v.UtcTicks - (v.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
        v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));

    private sealed class AuthorityCodeText() : ValueConverter<AuthorityCode, string>(v => v.Value, v => new AuthorityCode(v));

    private sealed class UserIdNumber() : ValueConverter<UserId, long>(v => v.Value, v => new UserId(v));

    private sealed class RequestIdNumber() : ValueConverter<RequestId, long>(v => v.Value, v => new RequestId(v));

    private sealed class CoordinatedCaseIdNumber() : ValueConverter<CoordinatedCaseId, long>(v => v.Value, v => new CoordinatedCaseId(v));

    private sealed class RequestNumberText() : ValueConverter<RequestNumber, string>(v => v.ToString(), v => RequestNumber.Parse(v));

    private sealed class PrincipalText() : ValueConverter<Principal, string>(v => v.Value, v => new Principal(v));

    private sealed class CodeText<T>() : ValueConverter<T, string>(v => StableCode.Of(v), v => StableCode.Parse<T>(v)) where T : struct, Enum;

    private sealed class AuthorityCodeJson : JsonConverter<AuthorityCode>
    {
        public override AuthorityCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, AuthorityCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class StableCodeJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

        private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => StableCode.Parse<T>(reader.GetString()!);

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(StableCode.Of(value));
        }
    }
}
