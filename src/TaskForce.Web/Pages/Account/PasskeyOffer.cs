namespace TaskForce.Web.Pages.Account;

/// <summary>The button of a page that takes a passkey. It is there where the browser can.</summary>
/// <param name="Button">Key of its text.</param>
/// <param name="Otherwise">Key of the heading of what one does instead.</param>
/// <param name="Makes">A passkey is made; else one that exists is used.</param>
/// <param name="Return">Where to go afterwards.</param>
public sealed record PasskeyOffer(string Button, string Otherwise, bool Makes = false, string? Return = null);
