using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Account;

/// <summary>What came of something done with a person's devices. A closed hierarchy; switch over it.</summary>
public abstract record DeviceState
{
    /// <summary>Closes the hierarchy, and gives the state its name in JSON.</summary>
    internal abstract string Name { get; }

    /// <summary>The person's devices.</summary>
    /// <param name="Devices">All of them, in the order of the service; at most 600.</param>
    public sealed record Listed(IReadOnlyList<Device> Devices) : DeviceState
    {
        internal override string Name => "devices";
    }

    /// <summary>The device is remembered, or not any more, as was asked.</summary>
    public sealed record Changed : DeviceState
    {
        internal override string Name => "deviceChanged";
    }

    /// <summary>The pool knows the device no more; sessions there end when their tokens expire.</summary>
    public sealed record Forgotten : DeviceState
    {
        internal override string Name => "deviceForgotten";
    }

    /// <summary>Not now, or not so.</summary>
    /// <param name="Refusal">Why, in words for the person.</param>
    public sealed record Refused(Refusal Refusal) : DeviceState
    {
        internal override string Name => "refused";
    }
}
