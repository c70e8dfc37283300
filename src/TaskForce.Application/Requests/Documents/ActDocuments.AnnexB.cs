using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Documents;

/// <content>Annex B: confirmation of receipt (Art. 16(1), reference §3.4).</content>
public sealed partial class ActDocuments
{
    private IEnumerable<PrintedPart> AnnexB(Language language, ActSource source)
    {
        yield return new PrintedPart("(A)", texts["ActDocument.Part.A"],
        [
            words.Said("ActDocument.BA1", source.Issuing.Name.In(language)),
            words.Text("ActDocument.BA2", source.Form.Authority.FileNumber),
            words.Day("ActDocument.BA3", source.Form.Authority.Signature?.SignedOn),
            words.Said("ActDocument.BA4", source.ReceivedAt is { } received ? DocumentWords.Instant(received) : null),
        ]);
        // Filled by each authority that received the order: the competent one, and the one that passed it on.
        foreach (var receiver in source.Receivers)
        {
            yield return new PrintedPart("(B)", texts["ActDocument.Part.B"],
            [
                words.Said("ActDocument.BB1", receiver.Authority?.Name.In(language)),
                words.Text("ActDocument.BB2", receiver.Person?.Name),
                words.Text("ActDocument.BB3", receiver.Person?.Post),
                words.Reach("ActDocument.BB4", receiver.Authority),
                words.Text("ActDocument.BB5", receiver.Reference),
                words.Choice("ActDocument.BB6", receiver.Authority?.Languages ?? []),
            ]);
        }

        yield return new PrintedPart("(C)", texts["ActDocument.Part.C"], [.. Forwarded(language, source)]);
        yield return new PrintedPart("(D)", texts["ActDocument.Part.D"], [words.Text("ActDocument.BD1", source.Happened.Detail?.Note)]);
        yield return new PrintedPart("(E)", texts["ActDocument.Part.E"],
            [words.Signature("ActDocument.BE1", source.Person?.Name, source.Person?.Post, source.Day)]);
    }

    private IEnumerable<PrintedBox> Forwarded(Language language, ActSource source)
    {
        var forwarded = source.Happened.Act == OrderAct.Forward;
        yield return words.YesNo("ActDocument.BC0", forwarded);
        if (!forwarded)
            yield break;
        var there = source.Facts.Contact;
        yield return words.Said("ActDocument.BC1", source.To?.Name.In(language));
        yield return words.Text("ActDocument.BC2", string.Join(", ", new[] { there?.Representative, there?.Post }.OfType<string>()));
        yield return words.Reach("ActDocument.BC3", source.To);
        yield return words.Day("ActDocument.BC4", source.Day);
        yield return words.Text("ActDocument.BC5", there?.Reference);
        yield return words.Choice("ActDocument.BC6", source.To?.Languages ?? []);
    }
}
