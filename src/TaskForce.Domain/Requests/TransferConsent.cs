namespace TaskForce.Domain.Requests;

/// <summary>Consent of a person held in custody to the transfer to the issuing State (field H1.1; Art. 22(2)(a)).</summary>
public enum TransferConsent
{
    /// <summary>The person consents.</summary>
    Given = 1,

    /// <summary>The person does not consent.</summary>
    Refused = 2,

    /// <summary>The executing State is asked to seek the consent.</summary>
    ToBeSought = 3,
}
