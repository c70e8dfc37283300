using System.Globalization;
using TaskForce.Application.Coordination;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Web.Display;

/// <summary>A box of the chart: two lines of text, and where it leads.</summary>
public sealed record ChartBox(string Kind, int X, int Y, int Width, string Line, string Under, string Full, string? Href);

/// <summary>A line of the chart. A tie leads to a person, an arrow from who asks to who is asked.</summary>
public sealed record ChartLine(string Path, bool IsTie);

/// <summary>
/// Places a link chart in layers: authorities of France on the left, of Belgium on the right, requests between them, persons
/// beneath. Within a layer a box stands near what it is tied to (the mean of its neighbours), so that lines seldom cross.
/// </summary>
public sealed class LinkChartLayout
{
    /// <summary>More boxes than these are read in a table only.</summary>
    public const int MostBoxes = 60;

    private const int BoxHeight = 44;
    private const int Row = 64;
    private const int SideWidth = 220;
    private const int MiddleX = 380;
    private const int MiddleWidth = 240;
    private const int RightX = 780;
    private const int PersonsInRow = 4;
    private const int PersonStep = 260;
    private const int LongestLine = 27;

    private readonly List<ChartBox> boxes = [];
    private readonly List<ChartLine> lines = [];

    private LinkChartLayout() { }

    /// <summary>Width of the drawing.</summary>
    public static int Width => RightX + SideWidth;

    /// <summary>Height of the drawing.</summary>
    public int Height { get; private set; }

    /// <summary>The boxes, in the order in which one comes to them by keyboard: requests first.</summary>
    public IReadOnlyList<ChartBox> Boxes => boxes;

    /// <summary>The lines.</summary>
    public IReadOnlyList<ChartLine> Lines => lines;

    /// <summary>How many boxes the requests would make.</summary>
    public static int CountOf(IReadOnlyList<ChartRequest> requests) =>
        requests.Count + requests.SelectMany(r => new[] { r.Issuing, r.Executing }).Where(a => a is not null).DistinctBy(a => a!.Code).Count() + requests.Sum(r => r.Persons.Count);

    /// <summary>Places them.</summary>
    /// <param name="requests">The requests that the viewer sees.</param>
    /// <param name="titleOf">Second line of a request.</param>
    /// <param name="numberOf">First line of a request.</param>
    /// <param name="nameOf">Name of an authority.</param>
    /// <param name="personOf">Name of a person of a request, as the viewer may read it, and the position.</param>
    public static LinkChartLayout Of(
        IReadOnlyList<ChartRequest> requests, Func<ChartRequest, string> numberOf, Func<ChartRequest, string> titleOf, Func<FourNames, string> nameOf,
        Func<ChartRequest, Domain.Requests.Forms.PersonLine, (string Name, string Position)> personOf)
    {
        var chart = new LinkChartLayout();
        var authorities = requests.SelectMany(r => new[] { r.Issuing, r.Executing }).OfType<Application.Requests.Case.AuthorityName>().DistinctBy(a => a.Code).ToList();
        var rows = Math.Max(1, Math.Max(requests.Count, Enum.GetValues<CountryCode>().Max(c => authorities.Count(a => a.Code.Country == c))));
        var depth = rows * Row;
        var places = new Dictionary<AuthorityCode, (int X, int Y)>();
        int YOf(int place, int count) => (int)((place + 0.5) * depth / count) - BoxHeight / 2;

        for (var i = 0; i < requests.Count; i++)
        {
            var r = requests[i];
            chart.boxes.Add(Box("request", MiddleX, YOf(i, requests.Count), MiddleWidth, numberOf(r), titleOf(r), Links.Case(r.Id)));
        }

        foreach (var side in authorities.GroupBy(a => a.Code.Country))
        {
            var x = side.Key == CountryCode.FR ? 0 : RightX;
            var ordered = side.OrderBy(a => requests.Select((r, i) => (r, i)).Where(p => p.r.Issuing.Code == a.Code || p.r.Executing?.Code == a.Code).Average(p => p.i))
                .ThenBy(a => a.Code.Value, StringComparer.Ordinal).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                var y = YOf(i, ordered.Count);
                places[ordered[i].Code] = (x, y);
                chart.boxes.Add(Box("authority", x, y, SideWidth, nameOf(ordered[i].Short), ordered[i].Code.Value, null, nameOf(ordered[i].Full)));
            }
        }

        chart.Join(requests, places);
        chart.Persons(requests, depth, personOf);
        return chart;
    }

    private void Join(IReadOnlyList<ChartRequest> requests, Dictionary<AuthorityCode, (int X, int Y)> places)
    {
        for (var i = 0; i < requests.Count; i++)
        {
            var middle = boxes[i].Y + BoxHeight / 2;
            lines.Add(new ChartLine(Curve(places[requests[i].Issuing.Code], middle - 6, fromSide: true), false));
            if (requests[i].Executing is { } executing)
                lines.Add(new ChartLine(Curve(places[executing.Code], middle - 6, fromSide: false), false));
        }
    }

    private static string Curve((int X, int Y) authority, int y, bool fromSide)
    {
        var left = authority.X == 0;
        var (outer, inner) = left ? (SideWidth, MiddleX) : (RightX, MiddleX + MiddleWidth);
        var bend = (outer + inner) / 2;
        var there = authority.Y + BoxHeight / 2;
        return fromSide
            ? string.Create(CultureInfo.InvariantCulture, $"M{outer} {there}C{bend} {there} {bend} {y} {inner} {y}")
            : string.Create(CultureInfo.InvariantCulture, $"M{inner} {y}C{bend} {y} {bend} {there} {outer} {there}");
    }

    /// <summary>
    /// Persons stand in rows beneath. A tie leaves its box at the side, rises between the columns, runs in a lane of its own in
    /// the gap beside the requests, and enters its request from there.
    /// </summary>
    private void Persons(
        IReadOnlyList<ChartRequest> requests, int depth, Func<ChartRequest, Domain.Requests.Forms.PersonLine, (string Name, string Position)> personOf)
    {
        var all = requests.SelectMany((r, i) => r.Persons.Select(p => (Request: r, Person: p, Box: boxes[i]))).ToList();
        var top = depth + 30 + Math.Min(all.Count, 10) * 5;
        for (var i = 0; i < all.Count; i++)
        {
            var (request, person, target) = all[i];
            var column = i % PersonsInRow;
            var (x, y) = (column * PersonStep, top + i / PersonsInRow * Row);
            var (name, position) = personOf(request, person);
            boxes.Add(Box("person", x, y, SideWidth, name, position, null));
            var left = column < PersonsInRow / 2;
            var (side, rise) = left ? (x + SideWidth, x + SideWidth + 12 + i / PersonsInRow % 3 * 8) : (x, x - 12 - i / PersonsInRow % 3 * 8);
            var lane = left ? 250 + i % 10 * 11 : 750 - i % 10 * 11;
            var turn = depth + 12 + i % 10 * 5;
            var (enter, at) = (left ? MiddleX : MiddleX + MiddleWidth, target.Y + BoxHeight / 2 + 8);
            lines.Add(new ChartLine(string.Create(CultureInfo.InvariantCulture, $"M{side} {y + BoxHeight / 2}H{rise}V{turn}H{lane}V{at}H{enter}"), true));
        }

        Height = all.Count == 0 ? depth : top + (all.Count - 1) / PersonsInRow * Row + BoxHeight + 8;
    }

    private static ChartBox Box(string kind, int x, int y, int width, string line, string under, string? href, string? full = null) =>
        new(kind, x, y, width, Short(line), Short(under), full is null ? $"{line}, {under}" : $"{full} ({under})", href);

    private static string Short(string text) => text.Length > LongestLine ? string.Concat(text.AsSpan(0, LongestLine - 1).TrimEnd(), "…") : text;
}
