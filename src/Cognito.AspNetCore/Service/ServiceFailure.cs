namespace Cognito.AspNetCore.Service;

/// <summary>Why a call to the service has no answer. A closed hierarchy.</summary>
internal abstract record ServiceFailure
{
    private ServiceFailure()
    {
    }

    /// <summary>For logs and metrics: the error's name, or what sort of failure it was.</summary>
    public abstract string Name { get; }

    /// <summary>The service said no.</summary>
    /// <param name="Name">The error's name without the suffix <c>Exception</c>, as in behaviour of the API: <c>NotAuthorized</c>.</param>
    /// <param name="Message">Its text, fit for a log: without its final period, and without any value that was sent.</param>
    public sealed record Error(string Name, string Message) : ServiceFailure
    {
        public override string Name { get; } = Name;
    }

    /// <summary>It did not answer in time, could not be reached, or answered with a fault of its own.</summary>
    public sealed record Outage : ServiceFailure
    {
        public override string Name => nameof(Outage);
    }

    /// <summary>It answered something that is not an answer.</summary>
    public sealed record Malformed : ServiceFailure
    {
        public override string Name => nameof(Malformed);
    }
}
