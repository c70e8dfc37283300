using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Application.Texts;
using TaskForce.Domain.Coordination;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>A page of one coordinated case. All of them show the same case under the same head.</summary>
public abstract class CoordinationPage(CoordinationTab tab) : FormPage
{
    /// <summary>Key of the case.</summary>
    [FromRoute]
    public long Key { get; set; }

    /// <summary>The case.</summary>
    public CoordinationHead Head { get; protected set; } = null!;

    /// <summary>This tab, or the one that the page belongs to.</summary>
    public CoordinationTab Tab => tab;

    /// <summary>The case by its key.</summary>
    protected CoordinatedCaseId Id => new(Key);

    /// <summary>The version to be sent with the form.</summary>
    public string Version => ModelState.TryGetValue("Input.Version", out var sent) && sent.AttemptedValue is { } version
        ? version : Head.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Back to the tab, with word of what was done.</summary>
    protected IActionResult Done(string notice, CoordinationTab? to = null)
    {
        TempData["Notice"] = notice;
        return LocalRedirect(CoordinationLinks.Tab(Id, to ?? tab));
    }
}

/// <summary>Words of the pages of coordinated cases.</summary>
internal static class CoordinationWords
{
    /// <summary>Tone of a state: colour, never alone.</summary>
    public static string Tone(CoordinationState state) => state switch
    {
        CoordinationState.Joined => "tf-state--go",
        CoordinationState.Preparing or CoordinationState.Proposed => "tf-state--wait",
        _ => "",
    };

    /// <summary>Members of an enum of this room by their labels.</summary>
    public static IReadOnlyList<Choice> Choices<T>(Texts texts, string kind) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), texts[$"Coordination.{kind}.{v}"]))];

    /// <summary>For both States, or for the own one.</summary>
    public static IReadOnlyList<Choice> Audiences(Texts texts) =>
        [new("False", texts["Coordination.Audience.Shared"], texts["Coordination.Audience.SharedHint"]), new("True", texts["Coordination.Audience.National"])];
}
