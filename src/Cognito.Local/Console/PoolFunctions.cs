using Cognito.Local.Model;
using Cognito.Local.Triggers;

namespace Cognito.Local.Console;

/// <summary>The functions that a pool calls: those of the process, and those that its LambdaConfig names.</summary>
internal static class PoolFunctions
{
    private const string InProcess = "a delegate of this process";

    private static readonly (string Name, Func<PoolTriggers, Delegate?> Delegate, Func<LambdaConfigType, string?> Arn)[] All =
    [
        (nameof(PoolTriggers.PreSignUp), triggers => triggers.PreSignUp, config => config.PreSignUp),
        (nameof(PoolTriggers.PostConfirmation), triggers => triggers.PostConfirmation, config => config.PostConfirmation),
        (nameof(PoolTriggers.UserMigration), triggers => triggers.UserMigration, config => config.UserMigration),
        (nameof(PoolTriggers.CustomMessage), triggers => triggers.CustomMessage, config => config.CustomMessage),
        (nameof(PoolTriggers.CustomEmailSender), triggers => triggers.CustomEmailSender, config => config.CustomEmailSender?.LambdaArn),
        (nameof(PoolTriggers.CustomSmsSender), triggers => triggers.CustomSmsSender, config => config.CustomSMSSender?.LambdaArn),
        (nameof(PoolTriggers.PreAuthentication), triggers => triggers.PreAuthentication, config => config.PreAuthentication),
        (nameof(PoolTriggers.DefineAuthChallenge), triggers => triggers.DefineAuthChallenge, config => config.DefineAuthChallenge),
        (nameof(PoolTriggers.CreateAuthChallenge), triggers => triggers.CreateAuthChallenge, config => config.CreateAuthChallenge),
        (nameof(PoolTriggers.VerifyAuthChallengeResponse), triggers => triggers.VerifyAuthChallengeResponse, config => config.VerifyAuthChallengeResponse),
        (nameof(PoolTriggers.PostAuthentication), triggers => triggers.PostAuthentication, config => config.PostAuthentication),
        (nameof(PoolTriggers.PreTokenGeneration), triggers => triggers.PreTokenGeneration, config => config.PreTokenGenerationConfig?.LambdaArn ?? config.PreTokenGeneration),
    ];

    public static IEnumerable<(string Name, string Function)> Of(LocalCognitoOptions options, UserPoolType pool)
    {
        var own = options.FindTriggers(pool.Id!);
        foreach (var (name, function, arn) in All)
        {
            if (own is not null && function(own) is not null)
                yield return (name, InProcess);
            else if (pool.LambdaConfig is { } config && arn(config) is { } named)
                yield return (name, named);
        }
    }
}
