namespace Cognito.ServiceModel.Server;

/// <summary>The service's side: requests and responses, how they are read, written and validated, and the catalogue of operations.</summary>
internal static class ServerOutput
{
    public static void Write(ServiceModel model, Action<string, string> add)
    {
    }
}
