namespace Cognito.Journeys.Foreign;

internal static class Expect
{
    /// <summary>The service's own error, as the SDK's own class for it, with the service's text.</summary>
    public static async Task<ForeignException> RefusalAsync(string @class, string message, Task call)
    {
        var error = await Assert.ThrowsAsync<ForeignException>(() => call);
        Assert.Equal(message, error.Message);
        Assert.Equal((@class, 400, true), (error.Class, error.Status, error.IsOfService));
        return error;
    }
}
