namespace TaskForce.Domain.Requests.Assistance;

/// <summary>Grounds of refusal of the kinds outside the EIO, with the letters of their articles (reference §5).</summary>
public enum AssistanceGround
{
    /// <summary>Freezing: ne bis in idem (Regulation (EU) 2018/1805, Art. 8(1)(a)).</summary>
    F_A = 1,

    /// <summary>Freezing: privilege, immunity, freedom of the press (Art. 8(1)(b)).</summary>
    F_B = 2,

    /// <summary>Freezing: certificate incomplete or manifestly incorrect (Art. 8(1)(c)).</summary>
    F_C = 3,

    /// <summary>Freezing: territoriality (Art. 8(1)(d)).</summary>
    F_D = 4,

    /// <summary>Freezing: no offence in the executing State, outside the list (Art. 8(1)(e)).</summary>
    F_E = 5,

    /// <summary>Freezing: manifest breach of a fundamental right (Art. 8(1)(f)).</summary>
    F_F = 6,

    /// <summary>Confiscation: ne bis in idem (Art. 19(1)(a)).</summary>
    C_A = 7,

    /// <summary>Confiscation: immunity, freedom of the press (Art. 19(1)(b)).</summary>
    C_B = 8,

    /// <summary>Confiscation: certificate incomplete (Art. 19(1)(c)).</summary>
    C_C = 9,

    /// <summary>Confiscation: territoriality (Art. 19(1)(d)).</summary>
    C_D = 10,

    /// <summary>Confiscation: rights of affected persons (Art. 19(1)(e)).</summary>
    C_E = 11,

    /// <summary>Confiscation: no offence, outside the list (Art. 19(1)(f)).</summary>
    C_F = 12,

    /// <summary>Confiscation: judgment in absence (Art. 19(1)(g)).</summary>
    C_G = 13,

    /// <summary>Confiscation: manifest breach of a fundamental right (Art. 19(1)(h)).</summary>
    C_H = 14,

    /// <summary>Political offence (1959 Convention, Art. 2(a)).</summary>
    A_A = 15,

    /// <summary>Sovereignty, security, public order, essential interests (Art. 2(b)).</summary>
    A_B = 16,

    /// <summary>Transfer, mandatory: no offence (Regulation (EU) 2024/3011, Art. 12(1)).</summary>
    T1_A = 17,

    /// <summary>Mandatory: ne bis in idem.</summary>
    T1_B = 18,

    /// <summary>Mandatory: age.</summary>
    T1_C = 19,

    /// <summary>Mandatory: time-barred.</summary>
    T1_D = 20,

    /// <summary>Mandatory: conditions for prosecution not met.</summary>
    T1_E = 21,

    /// <summary>Mandatory: amnesty.</summary>
    T1_F = 22,

    /// <summary>Mandatory: no jurisdiction.</summary>
    T1_G = 23,

    /// <summary>Transfer, optional: immunity (Art. 12(2)).</summary>
    T2_A = 24,

    /// <summary>Optional: not in the interest of efficient and proper justice.</summary>
    T2_B = 25,

    /// <summary>Optional: no link with territory, effects, nationality or residence.</summary>
    T2_C = 26,

    /// <summary>Optional: form incomplete after consultation.</summary>
    T2_D = 27,

    /// <summary>Optional: no offence at the place and no original jurisdiction.</summary>
    T2_E = 28,

    /// <summary>Notification: immunity, privilege, press (Regulation (EU) 2023/1543, Art. 12(1)(a)).</summary>
    N_A = 29,

    /// <summary>Notification: manifest breach of a fundamental right (Art. 12(1)(b)).</summary>
    N_B = 30,

    /// <summary>Notification: ne bis in idem (Art. 12(1)(c)).</summary>
    N_C = 31,

    /// <summary>Notification: no double criminality outside the list (Art. 12(1)(d)).</summary>
    N_D = 32,

    /// <summary>Enforcement: not issued or validated by the right authority (Art. 16(4)).</summary>
    E_A = 33,

    /// <summary>Enforcement: wrong offence.</summary>
    E_B = 34,

    /// <summary>Enforcement: factual impossibility or manifest errors.</summary>
    E_C = 35,

    /// <summary>Enforcement: data not held.</summary>
    E_D = 36,

    /// <summary>Enforcement: service outside the Regulation.</summary>
    E_E = 37,

    /// <summary>Enforcement: immunities or manifest breach of fundamental rights.</summary>
    E_F = 38,
}
