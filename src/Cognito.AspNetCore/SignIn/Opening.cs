using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>How a sign-in begins. A closed hierarchy; <see cref="Openings"/> decides.</summary>
internal abstract record Opening
{
    private Opening()
    {
    }

    /// <summary>USER_SRP_AUTH.</summary>
    public sealed record Srp : Opening;

    /// <summary>USER_PASSWORD_AUTH, or its administrators' twin.</summary>
    public sealed record Password : Opening;

    /// <summary>USER_AUTH, with the factor that is preferred; null for the choice.</summary>
    public sealed record Choice(FirstFactor? Preferred) : Opening;

    /// <summary>CUSTOM_AUTH, after SRP or at once.</summary>
    public sealed record Custom(bool AfterSrp) : Opening;
}
