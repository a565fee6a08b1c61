namespace Cognito.ServiceModel.Client;

/// <summary>The typed client of every operation.</summary>
internal static class ClientOutput
{
    public static void Write(ServiceModel model, Action<string, string> add)
    {
    }
}
