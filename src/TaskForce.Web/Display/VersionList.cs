using TaskForce.Application.Requests.Drafting;

namespace TaskForce.Web.Display;

/// <summary>The versions of a form and where each is read and printed.</summary>
/// <param name="Versions">The versions, the latest first.</param>
/// <param name="Shown">Number of the one that is shown.</param>
/// <param name="IsErased">Their content was erased: what is left is that they were there.</param>
/// <param name="Read">Address at which a version is read.</param>
/// <param name="Print">Address at which a version is printed.</param>
public sealed record VersionList(IReadOnlyList<FormVersionView> Versions, int Shown, bool IsErased, Func<int, string> Read, Func<int, string> Print);
