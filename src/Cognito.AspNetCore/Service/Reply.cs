namespace Cognito.AspNetCore.Service;

/// <summary>What came of a call: the service's answer, or why there is none. A closed hierarchy.</summary>
internal abstract record Reply<T>
{
    private Reply()
    {
    }

    public sealed record Answer(T Value) : Reply<T>
    {
        /// <summary>The type's name alone: answers hold tokens and sessions.</summary>
        public override string ToString() => nameof(Answer);
    }

    public sealed record None(ServiceFailure Failure) : Reply<T>;
}
