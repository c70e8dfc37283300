using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Requests.Documents;
using TaskForce.Domain;
using TaskForce.Infrastructure.Documents;

namespace TaskForce.Web.Display;

/// <summary>Sends printed forms as Word documents, under names without a person.</summary>
internal static class PrintedFiles
{
    /// <summary>The file; of a form whose content was erased there is none.</summary>
    public static async Task<IActionResult> SendAsync(HttpResponse response, PrintedForm? form, CancellationToken cancellationToken)
    {
        if (form is null)
            return new NotFoundResult();
        await Workbooks.SendAsync(response, Announce, Write, cancellationToken);
        return new EmptyResult();

        void Announce()
        {
            response.ContentType = FormDocx.Type;
            response.Headers.ContentDisposition = $"attachment; filename=\"{form.FileName}\"";
        }

        Task Write(Stream file)
        {
            FormDocx.Write(form, file);
            return Task.CompletedTask;
        }
    }

    /// <summary>A language in an address; null where it is none: the document then comes in its own.</summary>
    public static Language? Find(string? language) => StableCode.Find<Language>(language?.ToUpperInvariant());
}

/// <summary>The languages in which a document is offered, and their addresses.</summary>
/// <param name="Form">The document that is shown.</param>
/// <param name="First">Languages of use.</param>
/// <param name="Others">The others.</param>
/// <param name="Address">Address in a language, as a page or as a file.</param>
public sealed record PrintedView(PrintedForm Form, IReadOnlyList<Language> First, IReadOnlyList<Language> Others, Func<Language, bool, string> Address);
