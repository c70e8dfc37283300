namespace TaskForce.Domain.Requests;

/// <summary>Preferred method of an interception, agreed with the executing State (field H7.5; Art. 30(6)).</summary>
public enum InterceptionMethod
{
    /// <summary>The telecommunications are transmitted at once.</summary>
    ImmediateTransmission = 1,

    /// <summary>They are recorded, and transmitted afterwards.</summary>
    RecordingAndTransmission = 2,
}
