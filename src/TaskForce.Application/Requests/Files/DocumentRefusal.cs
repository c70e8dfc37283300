using TaskForce.Application.Storage;

namespace TaskForce.Application.Requests.Files;

/// <summary>Every reason for which a document is not taken, shared or given out. Each has its sentence in four languages.</summary>
public enum DocumentRule
{
    /// <summary>The request is closed: nothing is added to it any more.</summary>
    RequestClosed = 1,

    /// <summary>No file was chosen.</summary>
    NoFile,

    /// <summary>The file has no content.</summary>
    Empty,

    /// <summary>The file is larger than one may be; says how large that is.</summary>
    TooLarge,

    /// <summary>The file is a program, whatever it is called.</summary>
    Executable,

    /// <summary>The document holds macros.</summary>
    Macros,

    /// <summary>The name ends like a kind of file that the content is not.</summary>
    NameMisleads,

    /// <summary>The store has no room left.</summary>
    StoreFull,

    /// <summary>The store is away.</summary>
    StoreAway,

    /// <summary>The connection broke before the file had come to its end.</summary>
    Broken,

    /// <summary>Both States read it already.</summary>
    SharedAlready,

    /// <summary>What lies in the store is not what was written.</summary>
    Damaged,
}

/// <summary>A document is not taken or shared. The page says it in the reader's language.</summary>
public sealed class DocumentRefusal(DocumentRule rule, params object[] arguments) : Exception($"Refused: {rule}.")
{
    /// <summary>Which rule.</summary>
    public DocumentRule Rule { get; } = rule;

    /// <summary>What the sentence names.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>The input that it concerns; null where it is the case file as a whole.</summary>
    public string? Field => Rule is DocumentRule.RequestClosed or DocumentRule.SharedAlready or DocumentRule.Damaged ? null : "File";

    /// <summary>What a failure of the vault means to whoever adds a document; null where it means nothing to them.</summary>
    internal static DocumentRefusal? Of(Exception failure, FileVault vault) => failure switch
    {
        FileTooLargeException => new DocumentRefusal(DocumentRule.TooLarge, vault.LargestFile),
        StorageException { Fault: StorageFault.Full } => new DocumentRefusal(DocumentRule.StoreFull),
        StorageException => new DocumentRefusal(DocumentRule.StoreAway),
        _ => null,
    };
}
