using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>Something that a pool must refuse.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Error">The exception.</param>
/// <param name="Text">Its text.</param>
/// <param name="PrepareAsync">Goes as far as is right, and gives what is wrong.</param>
internal sealed record RefusalCase(string Name, Type Error, string Text, Func<Scene, Task<Func<Task>>> PrepareAsync)
{
    public static RefusalCase Of<TException>(string name, string text, Func<Scene, Task<Func<Task>>> prepareAsync)
        where TException : Exception => new(name, typeof(TException), text, prepareAsync);

    public static RefusalCase NotAuthorized(string name, string text, Func<Scene, Task<Func<Task>>> prepareAsync) =>
        Of<NotAuthorizedException>(name, text, prepareAsync);
}
