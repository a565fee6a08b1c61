namespace Cognito.Protocol;

/// <summary>Stands among an app's services when its pool lives in the same process: <c>AddLocalCognito</c> registers it.</summary>
internal sealed class PoolInProcess;
