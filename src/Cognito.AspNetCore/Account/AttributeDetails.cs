namespace Cognito.AspNetCore.Account;

/// <summary>One attribute of an account.</summary>
/// <param name="Name">Its name, such as <c>email</c>, <c>given_name</c> or <c>custom:plan</c>.</param>
/// <param name="Value">Its value. A new address or number that waits for its code is not shown where the pool keeps the former one until then.</param>
public sealed record AttributeDetails(string Name, string Value)
{
    /// <summary>For <c>email</c> and <c>phone_number</c>: whether a code has proved that it is the person's. Null for others.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>Whether it can never be changed by the person. Others may be closed to them as well, by the pool or the app client, which only a refusal tells.</summary>
    public bool IsReadOnly { get; init; }
}
