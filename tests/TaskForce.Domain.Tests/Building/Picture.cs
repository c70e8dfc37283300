using System.Collections;
using System.Globalization;
using System.Text;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Tests.Building;

/// <summary>Everything that an order says of itself, as text, to see that a refusal changed nothing.</summary>
internal static class Picture
{
    public static string Of(InvestigationOrder order) => Of((object)order);

    public static string Of(object value)
    {
        var text = new StringBuilder();
        Draw(value, text);
        return text.ToString();
    }

    private static void Draw(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null or string or DateTimeOffset or DateOnly or Enum or ValueType:
                text.Append(CultureInfo.InvariantCulture, $"{value};");
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                    Draw(item, text);
                text.Append(']');
                break;
            default:
                // What follows from the time of asking or from the rules is no part of the order.
                foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.Name != "Rules"))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{property.Name}=");
                    Draw(property.GetValue(value), text);
                }

                break;
        }
    }
}
