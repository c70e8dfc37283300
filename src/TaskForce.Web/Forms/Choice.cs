namespace TaskForce.Web.Forms;

/// <summary>One of several answers.</summary>
/// <param name="Value">What is posted: for an enum the name of its member.</param>
/// <param name="Label">What people read.</param>
/// <param name="Hint">A line of help under it.</param>
/// <param name="Group">Heading under which a list shows it.</param>
public sealed record Choice(string Value, string Label, string? Hint = null, string? Group = null);
