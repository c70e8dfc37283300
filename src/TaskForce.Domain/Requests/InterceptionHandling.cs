namespace TaskForce.Domain.Requests;

/// <summary>What is to be done with what was intercepted; the issuing State bears the costs (field H7.6; Art. 30(7), 30(8)).</summary>
public enum InterceptionHandling
{
    /// <summary>Transcription.</summary>
    Transcription = 1,

    /// <summary>Decoding.</summary>
    Decoding = 2,

    /// <summary>Decryption.</summary>
    Decryption = 3,
}
